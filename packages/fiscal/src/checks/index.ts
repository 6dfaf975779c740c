export { CATALOGUE as FINDING_KINDS } from './catalogue.ts';
export { CHECK_GROUPS, checkDocument } from './check-document.ts';
export type { CheckContext, RegisterCard } from './context.ts';
export {
  type CorrectionAdvice,
  correctionAdvice,
  type RemedyDocument,
  type Verdict,
} from './correction-advice.ts';
export { type DriveState, nextDriveState } from './drive-state.ts';
export type { Finding, FindingCode, FindingKind, Severity } from './finding.ts';
export { MAX_FINDINGS } from './inspection.ts';
