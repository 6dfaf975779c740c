/** Narrow no-break space U+202F between groups of digits: a figure never breaks across lines. */
export const thinSpace = '\u202F';
/** No-break space U+00A0 between a figure and its unit: in our face the narrow one is too tight before ₽. */
export const unitSpace = '\u00A0';
/** The typographic minus U+2212, as wide as a plus. */
export const minus = '\u2212';

/** Puts a thin space between thousands of a run of digits: `1234567` → `1 234 567`. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, thinSpace);
}

/**
 * A number as people read it: thin spaces, comma, `−`.
 * @param digits how many decimal places to keep (rounded half away from zero); 0 by default.
 */
export function formatNumber(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return '—';
  const [whole = '0', fraction] = Math.abs(value).toFixed(digits).split('.');
  const text = fraction ? `${groupThousands(whole)},${fraction}` : groupThousands(whole);
  return value < 0 && /[1-9]/.test(text) ? `${minus}${text}` : text;
}

/** A share 0…1 as per cent: `0.427` → `43 %`. */
export function formatPercent(share: number, digits = 0): string {
  return `${formatNumber(share * 100, digits)}${unitSpace}%`;
}

const sizes = ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'] as const;

/** A size in bytes, by 1024: `1536` → `1,5 КБ`. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  const digits = step === 0 || Number.isInteger(value) ? 0 : 1;
  return `${formatNumber(value, digits)}${unitSpace}${sizes[step] ?? 'Б'}`;
}
