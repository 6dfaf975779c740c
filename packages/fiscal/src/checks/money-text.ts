import { formatRoubles } from '../qr/roubles.ts';

/** «1 234,50 ₽» for 123450 kopecks, with unbreakable spaces. */
export const money = (kopecks: number): string => {
  const [whole = '', fraction = ''] = formatRoubles(Math.abs(kopecks)).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u00a0');
  return `${kopecks < 0 ? '−' : ''}${grouped},${fraction}\u00a0₽`;
};
