import type { Decimal } from './element.ts';

/** The decimal as text without zeros at the end of its fraction: «2», «0.5», «1.234». */
export const decimalText = (decimal: Decimal): string => {
  const digits = String(decimal.digits);
  if (decimal.decimals === 0) return digits;
  const padded = digits.padStart(decimal.decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimal.decimals);
  let end = padded.length;
  while (end > whole.length && padded.charCodeAt(end - 1) === 0x30) end -= 1;
  return end === whole.length ? whole : `${whole}.${padded.slice(whole.length, end)}`;
};

/** The decimal as the nearest JavaScript number. For showing and estimating; sums are computed from the digits. */
export const decimalNumber = (decimal: Decimal): number =>
  decimal.decimals === 0 ? Number(decimal.digits) : Number(decimalText(decimal));

/**
 * The decimal that text of digits with one optional dot names, with the fewest decimals; null for anything else.
 * An exponent is read as far as it leaves a decimal of at most 255 places.
 */
export const decimalFromText = (text: string): Decimal | null => {
  const match = /^(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/u.exec(text);
  if (match === null) return null;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  let digits = whole + fraction;
  let decimals = fraction.length - Number(exponent);
  if (decimals < 0) {
    digits += '0'.repeat(-decimals);
    decimals = 0;
  }
  while (decimals > 0 && digits.endsWith('0')) {
    digits = digits.slice(0, -1);
    decimals -= 1;
  }
  if (digits === '') return { digits: 0, decimals: 0 };
  if (decimals > 255 || digits.length > 40) return null;
  const exact = BigInt(digits);
  return { digits: exact <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(exact) : exact, decimals };
};
