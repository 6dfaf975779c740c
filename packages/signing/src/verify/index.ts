export { Protocol } from './protocol.ts';
export {
  type ExpectedParty,
  LAWFUL_ORGANIZATION_ISSUERS,
  type PowerOfAttorneyFiles,
  type VerificationPolicy,
  type VerificationRequest,
} from './request.ts';
export { verifySignature } from './verify-signature.ts';
