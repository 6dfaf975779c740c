export { checkRegisterPapers, paperErrors } from './check.ts';
export type { PaperContext, PaperField, PaperFinding, RegisterPapers } from './papers.ts';
export { repeatedPapers } from './repeated.ts';
