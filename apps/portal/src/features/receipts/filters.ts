import { parseEmail, parsePhone } from '@koreshok/fiscal/identifiers';
import { addDaysToKey, dayKey, parseDayKey, registerTimeAt, spanOfDays } from '@koreshok/fiscal/time';
import { formatMoney, parseMoney } from '@koreshok/ui';

import { one, type PageQuery } from '../lists/query.ts';

/** The filters of the receipt list as they stand in its address. */
export const RECEIPT_FILTERS = [
  'q',
  'from',
  'to',
  'outlet',
  'register',
  'operation',
  'least',
  'most',
  'cashier',
] as const;
export type ReceiptFilterName = (typeof RECEIPT_FILTERS)[number];
export type AskedReceipts = Readonly<Partial<Record<ReceiptFilterName, string>>>;

/** The same as the service takes them. */
export interface ReceiptFilters {
  readonly from?: number;
  readonly to?: number;
  readonly outletId?: string;
  readonly registerId?: string;
  readonly sumFrom?: number;
  readonly sumTo?: number;
  readonly operationType?: number;
  readonly buyerContact?: string;
  readonly fn?: string;
  readonly number?: number;
  readonly cashier?: string;
}

export function askedReceipts(query: PageQuery): AskedReceipts {
  return Object.fromEntries(
    RECEIPT_FILTERS.flatMap((name) => {
      const value = one(query, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** What the address asks for; parts that cannot be read are left out. */
export function receiptFilters(asked: AskedReceipts): ReceiptFilters {
  const first = asked.from === undefined ? undefined : parseDayKey(asked.from);
  const last = asked.to === undefined ? undefined : parseDayKey(asked.to);
  const least = kopecks(asked.least);
  const most = kopecks(asked.most);
  const operation = Number(asked.operation);
  return {
    ...(first === undefined ? {} : { from: spanOfDays(first, first).from }),
    ...(last === undefined ? {} : { to: spanOfDays(last, last).to }),
    ...(asked.outlet === undefined ? {} : { outletId: asked.outlet }),
    ...(asked.register === undefined ? {} : { registerId: asked.register }),
    ...(operation >= 1 && operation <= 4 ? { operationType: operation } : {}),
    ...(least === undefined ? {} : { sumFrom: least }),
    ...(most === undefined ? {} : { sumTo: most }),
    ...(asked.cashier === undefined ? {} : { cashier: asked.cashier }),
    ...(asked.q === undefined ? {} : searched(asked.q)),
  };
}

/**
 * What one field of words can mean: an address or phone of the buyer, the number of a drive or document, a sum, and
 * otherwise the cashier's name.
 */
export function searched(text: string): ReceiptFilters {
  const email = parseEmail(text);
  if (email.ok) return { buyerContact: email.value };
  const digits = text.replace(/[\s-]/g, '');
  if (/^\d{16}$/.test(digits)) return { fn: digits };
  const numbered = /^(?:фд|№|n)\s*№?\s*(\d{1,9})$/iu.exec(text.trim());
  if (numbered?.[1] !== undefined) return { number: Number(numbered[1]) };
  const phone = parsePhone(text);
  if (phone.ok) return { buyerContact: phone.value };
  const sum = parseMoney(text);
  if (sum !== undefined) return { sumFrom: sum, sumTo: sum };
  return { cashier: text };
}

/** How the meaning found is told to the reader. */
export function searchedWords(text: string): string {
  const found = searched(text);
  if (found.buyerContact !== undefined) return `покупатель ${found.buyerContact}`;
  if (found.fn !== undefined) return `ФН ${found.fn}`;
  if (found.number !== undefined) return `ФД № ${found.number}`;
  if (found.sumFrom !== undefined) return `сумма ${formatMoney(found.sumFrom)}`;
  return `кассир «${text}»`;
}

export interface QuickPeriod {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** Periods asked for most, as days of the registers' clocks. */
export function quickPeriods(now: Date, timeZone: string): readonly QuickPeriod[] {
  const today = dayKey(registerTimeAt(now, timeZone));
  const yesterday = addDaysToKey(today, -1);
  const month = `${today.slice(0, 7)}-01`;
  return [
    { label: 'Сегодня', from: today, to: today },
    { label: 'Вчера', from: yesterday, to: yesterday },
    { label: 'Последние 7 дней', from: addDaysToKey(today, -6), to: today },
    { label: 'Этот месяц', from: month, to: today },
  ];
}

/** The same as of this moment, for a page that is made once. */
export function periodsNow(timeZone: string): readonly QuickPeriod[] {
  return quickPeriods(new Date(), timeZone);
}

function kopecks(text: string | undefined): number | undefined {
  const sum = text === undefined ? undefined : parseMoney(text);
  return sum === undefined || sum < 0 ? undefined : sum;
}
