/**
 * The organization an attack is aimed at: what a stranger could have learnt or guessed of it. Samples build their
 * inputs from these and from nothing else.
 */
export interface Victim {
  readonly organizationId: string;
  readonly outletId: string;
  readonly registerId: string;
  readonly registrationNumber: string;
  readonly fn: string;
  /** The number of a receipt on that drive. */
  readonly number: number;
  /** The receipt's own sign, sum in kopecks and register time: what its buyer knows. */
  readonly fiscalSign: string;
  readonly total: number;
  readonly registerTime: number;
  readonly grantId: string;
  readonly serviceCenterInn: string;
  readonly financeAccessId: string;
  readonly viewerId: string;
  readonly apiKeyId: string;
  readonly membershipId: string;
  readonly invitationId: string;
  readonly savedRoleId: string;
  readonly joinRequestId: string;
  readonly joinChallengeId: string;
  readonly consentRequestId: string;
  readonly sessionId: string;
  readonly passkeyId: string;
  readonly userId: string;
  readonly email: string;
  readonly partnerCodeId: string;
  readonly partnerCode: string;
  readonly heldDocumentId: string;
  readonly heldReplayId: string;
  readonly deadLetterId: string;
  readonly dutyId: string;
  /** A file of registers that is being mended. */
  readonly importId: string;
  /** An application to the tax service that waits for its signature. */
  readonly applicationId: string;
  /** A contract that waits for the client's signature, its PDF, and a signature under it that was refused. */
  readonly contractId: string;
  readonly paperFileId: string;
  readonly signatureId: string;
  /** A notice of leaving that waits for its day, and days that nobody has settled. */
  readonly leavingNoticeId: string;
  readonly unusedTermClaimId: string;
  /** An invoice for that contract. */
  readonly invoiceId: string;
  /** A finished archive of its documents. */
  readonly dataExportId: string;
  readonly host: string;
}
