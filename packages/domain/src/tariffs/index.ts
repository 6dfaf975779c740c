export {
  MOST_REGISTERS,
  type PriceList,
  priceListProblem,
  type PriceStep,
  type PriceTerm,
} from './price-list.ts';
export {
  type Price,
  type PriceLine,
  priceOf,
  type PriceQuestion,
  savedAgainst,
  stepFor,
} from './price.ts';
export { termEnds } from './term.ts';
