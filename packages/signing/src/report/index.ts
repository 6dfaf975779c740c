export { Refusal } from './refusal.ts';
export type {
  AccreditationReport,
  AlgorithmsReport,
  CertificateReport,
  CheckReport,
  EvidenceReport,
  PowerOfAttorneyReport,
  RevocationReport,
  RevocationState,
  SignatureReport,
  SignerKind,
  SignerReport,
  TimesReport,
  Verdict,
} from './report.ts';
export {
  isUnreadableCode,
  OPEN_SENTENCES,
  type OpenPoint,
  REFUSAL_SENTENCES,
  type RefusalCode,
  type SignatureCode,
  sentenceOf,
  UNREADABLE_SENTENCES,
  type UnreadableCode,
  VALID_SENTENCE,
} from './sentences.ts';
