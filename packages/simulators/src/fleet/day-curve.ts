import { hourOfDay, registerTimeAt } from '@koreshok/fiscal/time';

import { HABITS, TRADES } from '../trade/index.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) =>
  TRADES.reduce((sum, trade) => sum + (HABITS[trade].hours[hour] ?? 0), 0),
);
const MEAN = HOURS.reduce((sum, weight) => sum + weight, 0) / 24;

/** How much busier than on average all trades together are at an instant, by Moscow time; at night a trickle is left. */
export function dayCurve(instant: number): number {
  const weight = HOURS[hourOfDay(registerTimeAt(instant, 'Europe/Moscow'))] ?? 0;
  return Math.max(0.05, weight / MEAN);
}
