import { groupThousands, minus, unitSpace } from './number.ts';

/** Whether kopecks are shown: documents always, charts never, `auto` only where they are not zero. */
export type KopecksShown = 'always' | 'never' | 'auto';

/**
 * A sum in roubles: `123456789` → `1 234 567,89 ₽`.
 * @param kopecks a safe integer; a fraction of a kopeck throws RangeError, because it is a calculation's fault.
 */
export function formatMoney(
  kopecks: number,
  options: { kopecks?: KopecksShown | undefined; sign?: 'minus' | 'always' | undefined } = {},
): string {
  if (!Number.isSafeInteger(kopecks)) throw new RangeError('A sum is a whole number of kopecks.');
  const shown = options.kopecks ?? 'always';
  const amount = shown === 'never' ? Math.round(Math.abs(kopecks) / 100) * 100 : Math.abs(kopecks);
  const roubles = groupThousands(String(Math.floor(amount / 100)));
  const rest = amount % 100;
  const fraction =
    shown === 'always' || (shown === 'auto' && rest > 0) ? `,${String(rest).padStart(2, '0')}` : '';
  const sign = kopecks < 0 && amount > 0 ? minus : options.sign === 'always' && amount > 0 ? '+' : '';
  return `${sign}${roubles}${fraction}${unitSpace}₽`;
}

const amountForm = /^([−-]?)(\d+)(?:[.,](\d{0,2}))?$/;

/**
 * Kopecks of a sum typed or pasted by a person (`1 234,5`, `1234.50 ₽`, `−15`), `undefined` when it is not one.
 */
export function parseMoney(text: string): number | undefined {
  const match = amountForm.exec(text.replace(/[\s\u00A0\u202F\u2009]|₽|руб\.?/gi, ''));
  if (!match) return undefined;
  const kopecks = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(kopecks)) return undefined;
  return match[1] && kopecks > 0 ? -kopecks : kopecks;
}

const scales = [
  { from: 1e9, word: 'млрд' },
  { from: 1e6, word: 'млн' },
  { from: 1e3, word: 'тыс.' },
] as const;

/** A sum for charts, short and without kopecks: `123456789` → `1,2 млн ₽`. Under 10 000 ₽ in full. */
export function formatMoneyShort(kopecks: number): string {
  const roubles = Math.abs(kopecks) / 100;
  const scale = roubles >= 10_000 ? scales.find(({ from }) => roubles >= from) : undefined;
  if (!scale) return formatMoney(kopecks, { kopecks: 'never' });
  const value = roubles / scale.from;
  const text =
    value >= 100 ? String(Math.round(value)) : value.toFixed(1).replace(/\.0$/, '').replace('.', ',');
  return `${kopecks < 0 ? minus : ''}${text}${unitSpace}${scale.word}${unitSpace}₽`;
}
