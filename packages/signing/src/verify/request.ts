import type { TrustMaterial } from '../trust/index.ts';

/** Whom the contract is with. A signature of anybody else is refused. */
export interface ExpectedParty {
  readonly inn?: string;
  readonly ogrn?: string;
  /** Certificates carry no КПП; it is compared with a power of attorney's and only noted. */
  readonly kpp?: string;
}

/** A machine-readable power of attorney as the client uploads it. */
export interface PowerOfAttorneyFiles {
  /** The XML of the single form 003. */
  readonly document: Uint8Array;
  /** The principal's detached signature of it. */
  readonly signature: Uint8Array;
  /** What the tax service's registry answered, when it was asked. */
  readonly registryState?: 'active' | 'revoked';
  /** Codes of which one is enough to sign this document; not checked when none are given. */
  readonly powers?: readonly string[];
}

/** What our own rules add to the standards'. */
export interface VerificationPolicy {
  /** Refuse when no fresh revocation list speaks of a certificate of the chain. Off by default. */
  readonly revocationRequired?: boolean;
  /** ОГРН of the authorities that may certify organizations and sole traders; any authority when left out. */
  readonly organizationIssuers?: readonly string[];
}

/** One signature to judge. */
export interface VerificationRequest {
  /** The signed document; may be left out when the signature has it inside. */
  readonly content?: Uint8Array;
  /** The signature file as uploaded: DER, BER, PEM or base64. */
  readonly signature: Uint8Array;
  readonly trust: TrustMaterial;
  /** Revocation lists, DER or PEM. Lists inside the message count as well. */
  readonly crls?: readonly Uint8Array[];
  /** The time of receipt. The signing time inside a signature is only a claim. */
  readonly at: Date;
  readonly expected?: ExpectedParty;
  readonly powerOfAttorney?: PowerOfAttorneyFiles;
  readonly policy?: VerificationPolicy;
}

/**
 * ОГРН of those who certify heads of organizations and sole traders: ФНС for most, the Bank of Russia for financial
 * organizations, the Treasury for public bodies (63-ФЗ, article 17.2).
 */
export const LAWFUL_ORGANIZATION_ISSUERS: readonly string[] = [
  '1047707030513',
  '1037700013020',
  '1047797019830',
];
