export { type AdmissionCheck, type AdmissionDifference, checkAdmissions } from './check.ts';
export { rewriteAdmission, rewriteAdmissions } from './rewrite.ts';
