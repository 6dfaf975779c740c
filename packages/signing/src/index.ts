export {
  type AccreditationReport,
  type AlgorithmsReport,
  type CertificateReport,
  type CheckReport,
  type EvidenceReport,
  OPEN_SENTENCES,
  type PowerOfAttorneyReport,
  REFUSAL_SENTENCES,
  type RefusalCode,
  type RevocationReport,
  type RevocationState,
  type SignatureCode,
  type SignatureReport,
  type SignerKind,
  type SignerReport,
  sentenceOf,
  type TimesReport,
  UNREADABLE_SENTENCES,
  type UnreadableCode,
  type Verdict,
} from './report/index.ts';
export { Streebog, type StreebogBits, streebog } from './streebog/index.ts';
export { type TrustMaterial, trustMaterialFrom } from './trust/index.ts';
export {
  type ExpectedParty,
  LAWFUL_ORGANIZATION_ISSUERS,
  type PowerOfAttorneyFiles,
  type VerificationPolicy,
  type VerificationRequest,
  verifySignature,
} from './verify/index.ts';
export {
  closeVerification,
  SignatureVerifier,
  USUAL_LIMITS,
  type VerifierLimits,
  verifyApart,
} from './apart/index.ts';
export {
  type ChallengePurpose,
  type LoginAttempt,
  type LoginChallenge,
  makeLoginChallenge,
  verifyLoginNonce,
  writeLoginChallenge,
} from './login/index.ts';
export { keyFolderSigner, type Signer, readSecretKey, writeSecretKey } from './signer/index.ts';
