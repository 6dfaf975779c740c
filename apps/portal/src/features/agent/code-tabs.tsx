import { routes } from '@koreshok/domain/routes';
import { LinkTabs } from '@koreshok/ui';

/** Codes one by one, or what whole campaigns have brought. */
export function CodeTabs({ active }: { active: 'codes' | 'campaigns' }) {
  return (
    <LinkTabs
      label="Разделы"
      tabs={[
        { label: 'Коды', href: routes.agent.codes(), active: active === 'codes' },
        { label: 'Кампании', href: routes.agent.campaigns(), active: active === 'campaigns' },
      ]}
    />
  );
}
