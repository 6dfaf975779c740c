export { type AdmissionCheck, type AdmissionDifference, checkAdmissions } from './check.ts';
export { rewriteAdmission } from './rewrite.ts';
