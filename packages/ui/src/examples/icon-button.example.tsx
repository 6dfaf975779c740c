import { Bell, CircleHelp, Settings } from 'lucide-react';
import { IconButton } from '../action/icon-button.tsx';
import { Tooltip } from '../overlay/tooltip.tsx';
import type { Example } from './example.ts';

export const iconButtonExample: Example = {
  name: 'IconButton',
  group: 'Действия',
  about: 'Привычное действие без слов; имя читается вслух и всплывает.',
  Show: () => (
    <div className="flex gap-2">
      <IconButton label="Уведомления" icon={<Bell aria-hidden />} count={3} />
      <IconButton label="Настройки" icon={<Settings aria-hidden />} />
      <Tooltip content="Ответы на частые вопросы и чат с поддержкой">
        <IconButton label="Помощь" icon={<CircleHelp aria-hidden />} />
      </Tooltip>
    </div>
  ),
};
