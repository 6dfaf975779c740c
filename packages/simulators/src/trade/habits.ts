import type { Random } from '../random/index.ts';
import type { Trade } from './catalogue.ts';

/** How people buy in a trade; shares are from 0 to 1. */
export interface Habits {
  readonly cash: number;
  readonly contact: number;
  readonly companies: number;
  readonly prepayment: number;
  readonly credit: number;
  readonly returns: number;
  /** Share of БСО among receipts where the register may issue them. */
  readonly strictForms: number;
  /** Hour the business opens and the hour it closes. */
  readonly open: number;
  readonly close: number;
  /** Weight of each hour of the day, from midnight. */
  readonly hours: readonly number[];
}

const hours = (text: string): readonly number[] => text.split(' ').map(Number);

const NONE = { companies: 0, prepayment: 0, credit: 0, strictForms: 0 } as const;

export const HABITS: Readonly<Record<Trade, Habits>> = {
  cafe: {
    ...NONE,
    cash: 0.18,
    contact: 0.04,
    returns: 0.005,
    open: 8,
    close: 22,
    hours: hours('0 0 0 0 0 0 0 0 6 9 7 6 11 14 9 6 6 7 9 8 5 3 0 0'),
  },
  grocery: {
    ...NONE,
    cash: 0.32,
    contact: 0.03,
    returns: 0.012,
    open: 8,
    close: 22,
    hours: hours('0 0 0 0 0 0 0 0 4 5 6 6 7 7 6 6 7 10 13 12 8 4 0 0'),
  },
  pharmacy: {
    ...NONE,
    cash: 0.28,
    contact: 0.06,
    returns: 0.004,
    open: 8,
    close: 21,
    hours: hours('0 0 0 0 0 0 0 0 4 7 9 9 8 7 6 6 7 9 10 8 5 0 0 0'),
  },
  clothes: {
    ...NONE,
    cash: 0.15,
    contact: 0.15,
    returns: 0.06,
    prepayment: 0.02,
    open: 10,
    close: 22,
    hours: hours('0 0 0 0 0 0 0 0 0 0 3 5 7 8 8 8 9 10 11 10 7 4 0 0'),
  },
  services: {
    cash: 0.25,
    contact: 0.3,
    companies: 0.05,
    returns: 0.008,
    prepayment: 0.06,
    credit: 0.01,
    strictForms: 0.3,
    open: 9,
    close: 20,
    hours: hours('0 0 0 0 0 0 0 0 0 6 8 9 9 8 7 8 9 10 10 8 0 0 0 0'),
  },
  petrol: {
    ...NONE,
    cash: 0.2,
    contact: 0.05,
    companies: 0.08,
    returns: 0.006,
    open: 6,
    close: 23,
    hours: hours('0 0 0 0 0 0 4 8 10 8 6 6 6 6 6 7 9 11 10 7 5 4 3 0'),
  },
};

/** How many goods one buyer takes. */
export function basketSize(random: Random, trade: Trade): number {
  if (trade === 'grocery')
    return random.weighted([
      [1, 12],
      [2, 14],
      [3, 14],
      [5, 16],
      [8, 12],
      [12, 6],
      [18, 2],
    ]);
  if (trade === 'petrol' || trade === 'services')
    return random.weighted([
      [1, 80],
      [2, 16],
      [3, 4],
    ]);
  return random.weighted([
    [1, 40],
    [2, 32],
    [3, 16],
    [4, 8],
    [6, 4],
  ]);
}
