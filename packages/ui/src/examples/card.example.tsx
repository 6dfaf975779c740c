import { TextLink } from '../link/text-link.tsx';
import { Sparkline } from '../chart/sparkline.tsx';
import { Card } from '../layout/card.tsx';
import { Figure } from '../layout/figure.tsx';
import { Money } from '../value/money.tsx';
import type { Example } from './example.ts';

export const cardExample: Example = {
  name: 'Card, Figure',
  group: 'Страница',
  about: 'Одна вещь в рамке; одно число с тем, с чем его сравнивают.',
  Show: () => (
    <Card
      title="Сегодня"
      description="К 14:05 по вашему времени"
      action={<TextLink href="#receipts">Все чеки</TextLink>}
    >
      <div className="grid gap-6 md:grid-cols-3">
        <Figure
          label="Выручка"
          value={<Money kopecks={48_371_250} show="never" />}
          note="на 12 % больше, чем в прошлое воскресенье"
          href="#revenue"
          trend={
            <Sparkline label="За две недели растёт" values={[31, 34, 30, 36, 39, 37, 41, 40, 44, 43, 48]} />
          }
        />
        <Figure label="Чеков" value="1 284" note="средний 377 ₽" />
        <Figure label="Возвраты" value={<Money kopecks={-124_000} show="never" />} note="4 чека" />
      </div>
    </Card>
  ),
};
