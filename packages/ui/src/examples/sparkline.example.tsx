import { Sparkline } from '../chart/sparkline.tsx';
import type { Example } from './example.ts';

export const sparklineExample: Example = {
  name: 'Sparkline',
  group: 'Графики',
  about: 'Ход за последние дни величиной в слово — там, где он решает.',
  Show: () => (
    <div className="flex flex-wrap gap-8">
      <Sparkline label="Выручка за 14 дней растёт" values={[31, 34, 30, 36, 39, 37, 41, 40, 44, 43, 48]} />
      <Sparkline label="Выручка за 14 дней падает" values={[48, 47, 49, 40, 38, 33, 35, 28]} quiet />
      <Sparkline label="Без изменений" values={[5, 5, 5, 5]} />
    </div>
  ),
};
