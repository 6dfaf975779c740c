export { aDataExport } from './data-exports.ts';
export { aDuty, type DutyTraits } from './duties.ts';
export { aHeldDocument } from './held.ts';
export { aDeadLetter, type DeadLetterTraits } from './dead-letters.ts';
export { aDocument, type DocumentTraits, type StoredDocument } from './documents.ts';
export { aFinanceAccess, aGrant } from './grants.ts';
export {
  aBrand,
  aClient,
  anAgent,
  anAttribution,
  anOperator,
  anOrganization,
  aReseller,
  aServiceCenter,
  type BuiltOrganization,
  type OrganizationTraits,
} from './organizations.ts';
export { aLeavingNotice, anUnusedTermClaim, type LeavingTraits } from './leaving.ts';
export { anInvoice } from './invoices.ts';
export { aConsentRequest, aJoinChallenge, aJoinRequest } from './joining.ts';
export {
  aMembership,
  aPasskey,
  anActor,
  aSavedRole,
  aUser,
  type BuiltUser,
  type MembershipTraits,
  type UserTraits,
} from './people.ts';
export {
  anOutlet,
  aRegister,
  type BuiltOutlet,
  type BuiltRegister,
  type RegisterTraits,
} from './registers.ts';
