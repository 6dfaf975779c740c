import { StateMark } from '../state/state-mark.tsx';
import type { Example } from './example.ts';

export const stateMarkExample: Example = {
  name: 'StateMark',
  group: 'Состояния',
  about: 'Состояние — форма, цвет и слова вместе.',
  Show: () => (
    <div className="grid gap-4 md:grid-cols-2">
      <StateMark state="working" detail="Последний чек 2 минуты назад" />
      <StateMark state="attention" detail="ФН закончится через 12 дней, закажите замену" />
      <StateMark state="failing" detail="Нет связи с 21 ноября, 18:40; касса встанет через 26 дней" />
      <StateMark state="unknown" detail="Касса ещё не прислала отчёт о регистрации" />
    </div>
  ),
};
