const SEPARATORS = /[\s\u00a0\u2000-\u200f\u202f\u2060\ufeff‐‑‒–—−-]+/gu;

/** Drops what copying from paper, tables and messengers adds: spaces of all widths, dashes, invisible marks. */
export const withoutSeparators = (text: string): string => text.replace(SEPARATORS, '');

/** True for a non-empty text of decimal digits alone; much cheaper than a regular expression on hot paths. */
export const isDigits = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return text.length > 0;
};

/** «1 цифра», «3 цифры», «11 цифр». */
export const digitsInWords = (count: number): string => {
  const tail = count % 100;
  const last = count % 10;
  if (last === 1 && tail !== 11) return `${count} цифра`;
  if (last >= 2 && last <= 4 && (tail < 12 || tail > 14)) return `${count} цифры`;
  return `${count} цифр`;
};
