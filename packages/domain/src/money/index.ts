export {
  addKopecks,
  isKopecks,
  type Kopecks,
  kopecks,
  NO_MONEY,
  subtractKopecks,
  timesKopecks,
} from './kopecks.ts';
export type { Rounding } from './rounding.ts';
export { type BasisPoints, divideKopecks, percentOf, splitKopecks, taxInside } from './share.ts';
export { formatKopecks, roublesToKopecks } from './text.ts';
