import { groupThousands } from './number.ts';
import { parseMoney } from './money.ts';

/**
 * How a field reads what a person types or pastes. `normalize` gives the value a form sends (digits, `+7…`,
 * kopecks), '' when nothing is left; `format` the text shown; `significant` tells the characters that count when the
 * caret keeps its place.
 */
export type Mask = {
  format: (text: string) => string;
  normalize: (text: string) => string;
  significant: RegExp;
  inputMode: 'numeric' | 'decimal' | 'tel';
  autoComplete?: string;
};

const onlyDigits = (text: string) => text.replace(/\D/g, '');

/** Splits a run of digits into groups: `[4, 4]` gives `1234 5678`; what is longer stays at the end. */
function grouped(digits: string, groups: readonly number[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const size of groups) {
    if (at >= digits.length) break;
    parts.push(digits.slice(at, at + size));
    at += size;
  }
  if (at < digits.length) parts.push(digits.slice(at));
  return parts.join(' ');
}

function digitMask(length: number, groups: readonly number[] = [length]): Mask {
  const normalize = (text: string) => onlyDigits(text).slice(0, length);
  return {
    normalize,
    format: (text) => grouped(normalize(text), groups),
    significant: /\d/,
    inputMode: 'numeric',
  };
}

function phoneDigits(text: string): string {
  const digits = onlyDigits(text);
  if (digits.length > 10 && /^[78]/.test(digits)) return digits.slice(1, 11);
  if (/^\s*(\+\s*7|8)/.test(text)) return digits.slice(1, 11);
  return digits.slice(0, 10);
}

const phone: Mask = {
  normalize: (text) => {
    const digits = phoneDigits(text);
    return digits ? `+7${digits}` : '';
  },
  format: (text) => {
    const digits = phoneDigits(text);
    if (!digits) return /^\+7?$/.exec(text.trim())?.[0] ?? '';
    const [a, b, c, d] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 8), digits.slice(8)];
    return [`+7 ${a}`, b && ` ${b}`, c && `-${c}`, d && `-${d}`].join('');
  },
  significant: /\d/,
  inputMode: 'tel',
  autoComplete: 'tel',
};

function moneyParts(text: string): { whole: string; fraction: string | undefined } {
  const [whole = '', ...rest] = text
    .replace(/[^\d.,]/g, '')
    .replaceAll('.', ',')
    .split(',');
  const fraction = rest.length > 0 ? rest.join('').slice(0, 2) : undefined;
  return { whole: whole.replace(/^0+(?=\d)/, '').slice(0, 13), fraction };
}

const money: Mask = {
  normalize: (text) => {
    const { whole, fraction } = moneyParts(text);
    if (!whole && !fraction) return '';
    return String(parseMoney(`${whole || '0'},${fraction ?? ''}`) ?? '');
  },
  format: (text) => {
    const { whole, fraction } = moneyParts(text);
    return fraction === undefined
      ? groupThousands(whole)
      : `${groupThousands(whole || (fraction && '0'))},${fraction}`;
  },
  significant: /[\d,.]/,
  inputMode: 'decimal',
};

/** The masks of fields: requisites, register numbers, phones and sums. */
export const masks = {
  inn: digitMask(12),
  kpp: digitMask(9),
  ogrn: digitMask(15),
  bik: digitMask(9),
  account: digitMask(20, [5, 3, 1, 4, 7]),
  registrationNumber: digitMask(16, [4, 4, 4, 4]),
  fiscalDrive: digitMask(16, [4, 4, 4, 4]),
  phone,
  money,
} as const satisfies Record<string, Mask>;

export type MaskName = keyof typeof masks;

/** The text a money field shows for a sum kept in kopecks: `123450` → `1 234,50`. */
export function moneyFieldText(kopecks: number): string {
  const rest = kopecks % 100;
  const whole = groupThousands(String(Math.floor(kopecks / 100)));
  return rest ? `${whole},${String(rest).padStart(2, '0')}` : whole;
}
