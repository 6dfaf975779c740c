import { Notice } from '@koreshok/ui';

import type { Lookup } from './use-company-lookup.ts';

/** What the registry said of an ИНН, and what follows. */
export function LookupNotice({ lookup }: { lookup: Lookup }) {
  switch (lookup.state) {
    case 'idle':
      return null;
    case 'asking':
      return (
        <p role="status" className="text-muted">
          Ищем в реестре…
        </p>
      );
    case 'unknown':
      return (
        <Notice live tone="warning" title="В реестре такого ИНН нет">
          Проверьте цифры. Если организация зарегистрирована на днях, заполните реквизиты сами.
        </Notice>
      );
    case 'unavailable':
      return (
        <Notice live tone="warning" title="Реестр сейчас не отвечает">
          Заполните реквизиты сами: мы проверим их так же.
        </Notice>
      );
    case 'found':
      return lookup.company.state === 'acting' ? (
        <Notice live tone="positive" title={lookup.company.shortName}>
          Реквизиты заполнены по реестру. Проверьте их и поправьте, если что-то изменилось.
        </Notice>
      ) : (
        <Notice
          live
          tone="warning"
          title={
            lookup.company.state === 'closed'
              ? 'По данным реестра деятельность прекращена'
              : 'По данным реестра идёт ликвидация'
          }
        >
          Договор с такой организацией заключить нельзя. Если реестр ошибается, напишите в поддержку.
        </Notice>
      );
    default: {
      const never: never = lookup;
      throw new Error(`No words for ${JSON.stringify(never)}`);
    }
  }
}
