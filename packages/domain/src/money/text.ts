import { isKopecks, kopecks, type Kopecks } from './kopecks.ts';

const THIN_SPACE = '\u2009';
const MINUS = '\u2212';

/** «1 234 567,89 ₽» with thin spaces and the minus sign. */
export function formatKopecks(amount: Kopecks): string {
  const size = String(Math.abs(amount)).padStart(3, '0');
  const roubles = size.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  return `${amount < 0 ? MINUS : ''}${roubles},${size.slice(-2)}${THIN_SPACE}₽`;
}

const TYPED = /^([-−]?)(\d{1,13})(?:[.,](\d{1,2}))?$/;

/** Reads roubles as people type and paste them («1 234,5», «1234.50 ₽»); null for anything else. */
export function roublesToKopecks(text: string): Kopecks | null {
  const found = TYPED.exec(text.replace(/[\s\u2009\u00a0₽]/g, ''));
  if (found === null) return null;
  const size = Number(found[2]) * 100 + Number((found[3] ?? '').padEnd(2, '0'));
  const amount = found[1] === '' || size === 0 ? size : -size;
  return isKopecks(amount) ? kopecks(amount) : null;
}
