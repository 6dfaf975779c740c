import { routes } from '@koreshok/domain/routes';
import {
  BarChart,
  type Bar,
  Card,
  counted,
  Figure,
  formatMoney,
  formatMoneyShort,
  formatPercent,
  Money,
} from '@koreshok/ui';

import type { SalesToday } from '@/server/routers/today.ts';

const hourWords = (hour: number) => String(hour).padStart(2, '0');

/** Revenue by hour beside the same weekday a week ago. */
export function SalesCard({ sales, linked = true }: { sales: SalesToday; linked?: boolean }) {
  const day = linked ? routes.client.receipts({ from: sales.day, to: sales.day }) : undefined;
  return (
    <Card title="Выручка" description="За вычетом возвратов, по часам касс">
      <div className="flex flex-col gap-6">
        <div className="flex flex-wrap gap-x-12 gap-y-4">
          <Figure
            label="Сейчас"
            value={<Money kopecks={sales.sum} show="never" />}
            href={day}
            note={comparison(sales)}
          />
          <Figure label="Чеков" value={sales.receipts} href={day} note={averageWords(sales)} />
          {sales.refundSum > 0 && (
            <Figure
              label="Возвраты"
              value={<Money kopecks={sales.refundSum} show="never" />}
              href={
                linked
                  ? routes.client.receipts({ from: sales.day, to: sales.day, operation: '2' })
                  : undefined
              }
            />
          )}
        </div>
        <BarChart
          label="Выручка по часам"
          series="Сегодня"
          compareSeries="Неделю назад"
          axis="Час"
          bars={barsOf(sales)}
          format={(kopecks) => formatMoney(kopecks, { kopecks: 'never' })}
          formatShort={formatMoneyShort}
        />
      </div>
    </Card>
  );
}

/** Hours of the day's trade; nights when nobody ever sold are left out. */
function barsOf({ hours, currentHour }: SalesToday): Bar[] {
  const traded = hours
    .filter(({ sum, previousSum }) => sum !== 0 || previousSum !== 0)
    .map(({ hour }) => hour);
  const first = Math.min(8, ...traded);
  const last = Math.max(21, ...traded);
  return hours
    .filter(({ hour }) => hour >= first && hour <= last)
    .map(({ hour, sum, previousSum }) => ({
      label: hourWords(hour),
      value: hour > currentHour ? undefined : Math.max(sum, 0),
      compare: Math.max(previousSum, 0),
    }));
}

function comparison({ sum, previousSumByNow }: SalesToday): string {
  if (previousSumByNow <= 0) return 'неделю назад к этому часу чеков не было';
  const share = (sum - previousSumByNow) / previousSumByNow;
  const before = formatMoney(previousSumByNow, { kopecks: 'never' });
  if (Math.abs(share) < 0.005) return `как неделю назад: ${before}`;
  return `на ${formatPercent(Math.abs(share))} ${share > 0 ? 'больше' : 'меньше'}, чем неделю назад (${before})`;
}

function averageWords({ sum, receipts }: SalesToday): string {
  if (receipts === 0) return 'ещё не было';
  const average = formatMoney(Math.round(sum / receipts), { kopecks: 'never' });
  return `${counted(receipts, 'чек', 'чека', 'чеков')}, в среднем ${average}`;
}
