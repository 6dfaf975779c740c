export { checkRegisterPapers, paperErrors } from './check.ts';
export type { PaperContext, PaperField, PaperFinding, RegisterPapers } from './papers.ts';
export { regimeOf, type TaxRegime } from './regime.ts';
export { repeatedPapers } from './repeated.ts';
