import { Money } from '../value/money.tsx';
import type { Example } from './example.ts';

export const moneyExample: Example = {
  name: 'Money',
  group: 'Значения',
  about: 'Тонкие пробелы, запятая, настоящий минус; строка не рвётся.',
  Show: () => (
    <ul className="flex w-fit flex-col gap-1 text-right">
      {[123_456_789, -15_000, 0, 990].map((kopecks) => (
        <li key={kopecks}>
          <Money kopecks={kopecks} />
        </li>
      ))}
      <li>
        <Money kopecks={448_000_00} show="auto" sign="always" />
      </li>
    </ul>
  ),
};
