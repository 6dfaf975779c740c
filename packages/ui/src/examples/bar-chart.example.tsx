import { BarChart } from '../chart/bar-chart.tsx';
import { formatMoney, formatMoneyShort } from '../format/money.ts';
import { Card } from '../layout/card.tsx';
import type { Example } from './example.ts';

const lastWeek = [12, 18, 31, 38, 52, 61, 58, 47, 42, 39, 55, 64, 48, 22];
const today = [14, 21, 36, 44, 63, 68];

export const barChartExample: Example = {
  name: 'BarChart',
  group: 'Графики',
  about: 'Одна мысль: сегодня против того же дня неделю назад. Столбцы от нуля, сравнение серым.',
  Show: () => (
    <Card title="Выручка по часам" description="Идёт выше прошлого воскресенья на 12 %">
      <BarChart
        label="Выручка по часам"
        axis="Час"
        series="Сегодня"
        compareSeries="Неделю назад"
        format={(kopecks) => formatMoney(kopecks, { kopecks: 'never' })}
        formatShort={formatMoneyShort}
        bars={lastWeek.map((compare, index) => ({
          label: `${index + 9}:00`,
          value: today[index] === undefined ? undefined : today[index] * 100_000,
          compare: compare * 100_000,
          href: `#hour-${index + 9}`,
        }))}
      />
    </Card>
  ),
};
