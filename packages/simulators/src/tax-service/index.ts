export { type Behaviour, FAIR_WEATHER, type VerdictRule, type Weather } from './behaviour.ts';
export type { KeptDocument, LedgerCounts, LedgerLimits } from './ledger.ts';
export {
  type RunningTaxService,
  startTaxService,
  type TaxServiceCounts,
  type TaxServiceOptions,
} from './service.ts';
