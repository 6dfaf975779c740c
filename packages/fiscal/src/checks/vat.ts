import { groupOf, groupsOf } from '../tlv/index.ts';
import { isCorrectionCode } from '../receipt/receipt.ts';
import { numberIn, sumIn, timeIn } from '../receipt/reading.ts';
import {
  isMainOldRate,
  percentOf,
  VAT_RATES,
  type VatRate,
  vatInside,
  vatRate,
  vatRateName,
  YEAR_2026,
} from '../receipt/vat-rates.ts';
import type { Inspection } from './inspection.ts';

const RATE_OF_TOTAL_TAG: ReadonlyMap<number, VatRate> = new Map(
  VAT_RATES.flatMap((rate) => (rate.totalTag === null ? [] : [[rate.totalTag, rate] as const])),
);

/** Kopecks by which the VAT of an item may differ from the formula. */
const ITEM_TOLERANCE = 1;

/** Returns of what was sold before, and corrections of what was settled before, keep the old rate (ФНС letters of December 2025). */
const oldRateIsRight = (inspection: Inspection): boolean => {
  const operation = inspection.number(1054);
  if (operation === 2 || operation === 4) return true;
  if (!isCorrectionCode(inspection.document.code)) return false;
  const settledAt = timeIn(groupOf(inspection.tags, 1174) ?? [], 1178);
  return settledAt !== null && settledAt < YEAR_2026;
};

const checkRateInTime = (inspection: Inspection): void => {
  const { time } = inspection;
  if (time === null) return;
  const reported = new Set<number>();
  for (const { vatRate: code, position } of inspection.items) {
    const rate = code === null ? undefined : vatRate(code);
    if (rate === undefined || reported.has(rate.code)) continue;
    if (time < rate.since) {
      reported.add(rate.code);
      inspection.report('vat.rateTooEarly', 1199, { position, rate: vatRateName(rate.code, time) });
    } else if (isMainOldRate(rate.code) && time >= YEAR_2026 && !oldRateIsRight(inspection)) {
      reported.add(rate.code);
      inspection.report('vat.oldRate', 1199, { position, rate: vatRateName(rate.code, time) });
    }
  }
};

/** What the items say of one rate: the tax (or the turnover where there is none) and how far rounding may carry it. */
type Expected = { sum: number; turnover: number; count: number };

/** Sums of the items by rate, undefined when some item names no rate and nothing can be compared. */
const expectedByRate = (inspection: Inspection): Map<VatRate, Expected> | undefined => {
  const byRate = new Map<VatRate, Expected>();
  for (const item of inspection.items) {
    const rate = item.vatRate === null ? undefined : vatRate(item.vatRate);
    if (rate === undefined || item.sum === null) return undefined;
    const percent = percentOf(rate, inspection.time);
    const tax = percent === null || percent === 0 ? item.sum : vatInside(item.sum, percent);
    if (
      percent !== null &&
      percent !== 0 &&
      item.vatSum !== null &&
      Math.abs(item.vatSum - tax) > ITEM_TOLERANCE
    ) {
      const details = { position: item.position, expected: tax, sum: item.vatSum };
      inspection.report('vat.itemSum', 1200, details);
    }
    const known = byRate.get(rate);
    if (known === undefined) byRate.set(rate, { sum: tax, turnover: item.sum, count: 1 });
    else {
      known.sum += tax;
      known.turnover += item.sum;
      known.count += 1;
    }
  }
  return byRate;
};

/** The receipt's sum by the code of each rate that it has one for; the first one of a rate counts. */
const statedSums = (inspection: Inspection): readonly (number | undefined)[] => {
  const sums: (number | undefined)[] = [];
  for (const { tag, kind, value } of inspection.tags) {
    if (kind === 'number' && typeof value === 'number') {
      const rate = RATE_OF_TOTAL_TAG.get(tag);
      if (rate !== undefined) sums[rate.code] ??= value;
    } else if (kind === 'group' && tag === 1115) {
      for (const entry of groupsOf(value, 1119)) {
        const rate = vatRate(numberIn(entry, 1199) ?? 0);
        if (rate?.totalTag === null) sums[rate.code] ??= sumIn(entry, 1120);
      }
    }
  }
  return sums;
};

const checkTotals = (inspection: Inspection): void => {
  const byRate = expectedByRate(inspection);
  const total = inspection.number(1020);
  if (byRate === undefined || total === null || byRate.size === 0) return;
  let items = 0;
  for (const { turnover } of byRate.values()) items += turnover;
  const discount = Math.max(0, items - total);
  const statedByCode = statedSums(inspection);
  for (const rate of VAT_RATES) {
    const expected = byRate.get(rate);
    const stated = statedByCode[rate.code];
    const tag = rate.totalTag ?? 1115;
    if (stated === undefined) {
      if (expected !== undefined && expected.sum > expected.count + discount) {
        inspection.report('vat.totalMissing', tag, { rate: vatRateName(rate.code, inspection.time) });
      }
      continue;
    }
    const tolerance = (expected?.count ?? 0) + discount;
    if (Math.abs(stated - (expected?.sum ?? 0)) > tolerance) {
      const rateName = vatRateName(rate.code, inspection.time);
      inspection.report('vat.total', tag, { rate: rateName, expected: expected?.sum ?? 0, sum: stated });
    }
  }
};

/** Whether rates are those of the day and the tax is what the rates give. */
export const checkVat = (inspection: Inspection): void => {
  if (!inspection.isReceipt || inspection.items.length === 0) return;
  checkRateInTime(inspection);
  checkTotals(inspection);
};
