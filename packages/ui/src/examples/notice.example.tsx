import { Button } from '../action/button.tsx';
import { Notice } from '../feedback/notice.tsx';
import type { Example } from './example.ts';

export const noticeExample: Example = {
  name: 'Notice',
  group: 'Ответы',
  about: 'Причина, следствие, кто действует и кнопка.',
  Show: () => (
    <div className="flex flex-col gap-3">
      <Notice
        tone="danger"
        title="Касса «Прилавок 1» не передаёт чеки с 21 ноября"
        action={<Button size="small">Что проверить</Button>}
      >
        Через 26 дней касса перестанет пробивать чеки. Проверьте интернет на точке.
      </Notice>
      <Notice
        tone="warning"
        title="Договор ждёт подписи"
        action={<Button size="small">Подписать договор</Button>}
      >
        Без подписи новые кассы не подключить.
      </Notice>
      <Notice title="Сверка с ФНС идёт с задержкой 10 минут">Чеки сохранены, делать ничего не нужно.</Notice>
      <Notice tone="positive" title="Заявление принято ФНС">
        Карточка регистрации лежит в документах кассы.
      </Notice>
    </div>
  ),
};
