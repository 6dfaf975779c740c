import type { RegisterTime } from '../time/register-time.ts';

/** How a rate of VAT (tag 1199) works and where a receipt sums it up. */
export type VatRate = {
  readonly code: number;
  /** Percent; null for «без НДС». */
  readonly percent: number | null;
  /** A calculated rate such as 20/120, for prepayments. */
  readonly calculated: boolean;
  /** The receipt's own tag for this rate, null when it goes into the list 1115. */
  readonly totalTag: number | null;
  /** The first moment the rate may stand in a receipt, 0 when always. */
  readonly since: number;
};

const YEAR_2019 = Date.UTC(2019, 0, 1) / 1000;
const YEAR_2025 = Date.UTC(2025, 0, 1) / 1000;

/** The first second of 2026, when 22 % came (425-ФЗ) and 20 % stayed for what began before. */
export const YEAR_2026 = Date.UTC(2026, 0, 1) / 1000;

const rate = (
  code: number,
  percent: number | null,
  calculated: boolean,
  totalTag: number | null,
  since = 0,
): VatRate => ({ code, percent, calculated, totalTag, since });

/** Every rate, at the index of its code. */
const RATES: readonly (VatRate | undefined)[] = [
  undefined,
  rate(1, 20, false, 1102),
  rate(2, 10, false, 1103),
  rate(3, 20, true, 1106),
  rate(4, 10, true, 1107),
  rate(5, 0, false, 1104),
  rate(6, null, false, 1105),
  rate(7, 5, false, null, YEAR_2025),
  rate(8, 7, false, null, YEAR_2025),
  rate(9, 5, true, null, YEAR_2025),
  rate(10, 7, true, null, YEAR_2025),
  rate(11, 22, false, null, YEAR_2026),
  rate(12, 22, true, null, YEAR_2026),
];

export const VAT_RATES: readonly VatRate[] = RATES.filter((known) => known !== undefined);

/** The rate behind a code of tag 1199, undefined for a code without meaning. */
export const vatRate = (code: number): VatRate | undefined => RATES[code];

/** True for the codes 1 and 3, which meant 18 % before 2019, 20 % since, and give way to 22 % from 2026. */
export const isMainOldRate = (code: number): boolean => code === 1 || code === 3;

/** Percent of the rate on the day of the document: codes 1 and 3 were 18 % before 2019. */
export const percentOf = (known: VatRate, time: RegisterTime | null): number | null =>
  isMainOldRate(known.code) && time !== null && time < YEAR_2019 ? 18 : known.percent;

/** «НДС 22 %», «НДС 20/120», «Без НДС». */
export const vatRateName = (code: number, time: RegisterTime | null): string => {
  const known = vatRate(code);
  if (known === undefined) return `ставка с кодом ${code}`;
  const percent = percentOf(known, time);
  if (percent === null) return 'Без НДС';
  return known.calculated ? `НДС ${percent}/${100 + percent}` : `НДС ${percent} %`;
};

/** The VAT inside a sum that includes it, in kopecks rounded to the nearest. */
export const vatInside = (sum: number, percent: number): number =>
  Math.round((sum * percent) / (100 + percent));
