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
export type { Finding, FindingCode } from './finding.ts';
export type { FindingKind, Severity } from './finding-kind.ts';
export { MAX_FINDINGS } from './inspection.ts';
