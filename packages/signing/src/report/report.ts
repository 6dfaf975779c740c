import type { SignatureCode } from './sentences.ts';

export type Verdict = 'valid' | 'refused' | 'unreadable';

/** Who holds a certificate: an organization (its head or an employee), a sole trader, or a person for himself. */
export type SignerKind = 'organization' | 'soleTrader' | 'person';

/** The person and organization of a signer's certificate, as its subject names them. */
export interface SignerReport {
  readonly kind: SignerKind;
  /** CN: the organization's name or the person's full name. */
  readonly commonName: string | null;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly position: string | null;
  readonly organizationName: string | null;
  /** ИНН of the organization or sole trader; null for a person. */
  readonly inn: string | null;
  readonly ogrn: string | null;
  /** ИНН of the natural person, 12 digits. */
  readonly personInn: string | null;
  readonly snils: string | null;
}

/** A certificate of the chain. The signer's comes first, the root last. */
export interface CertificateReport {
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** SHA-1 of the certificate in hexadecimal: the «Отпечаток» of the list of accredited authorities. */
  readonly fingerprint: string;
  readonly algorithm: string;
}

export interface AlgorithmsReport {
  readonly digest: string;
  readonly signature: string;
  readonly parameterSet: string;
}

export interface TimesReport {
  /** The time of receipt that validity was judged at. */
  readonly at: string;
  /** What the signer's own clock said; only a claim. */
  readonly claimed: string | null;
}

export type RevocationState = 'good' | 'revoked' | 'unknown';

/** What is known of one certificate's revocation. */
export interface RevocationReport {
  readonly serialNumber: string;
  readonly state: RevocationState;
  readonly revokedAt: string | null;
  readonly listIssued: string | null;
  /** Whether `at` is past the time by which the authority promised a newer list. */
  readonly listStale: boolean;
}

/** One step of the verification, told to those who ask why. */
export interface CheckReport {
  readonly name: string;
  /** Null for what could not be checked and does not decide; a good verdict names it in `unchecked`. */
  readonly passed: boolean | null;
  readonly details: string;
}

export interface AccreditationReport {
  /** `not checked` when no list of accredited authorities was given. */
  readonly state: 'accredited' | 'not accredited' | 'not checked';
  readonly authority: string | null;
  readonly registryNumber: string | null;
  /** Date and version of the list. */
  readonly listIssued: string | null;
  readonly listVersion: string | null;
}

export interface EvidenceReport {
  readonly form: 'detached' | 'attached' | null;
  readonly encoding: 'DER' | 'BER' | 'PEM' | 'base64' | null;
  /** Digest of the content by the signer's algorithm, hexadecimal. */
  readonly contentDigest: string | null;
  /** SHA-256 of the signature file as uploaded, hexadecimal. */
  readonly signatureFile: string;
  /** The certificates of the chain in DER, base64: some come from the trust and not from the file. */
  readonly certificates: readonly string[];
  readonly revocation: readonly RevocationReport[];
  readonly accreditation: AccreditationReport;
  readonly checks: readonly CheckReport[];
}

/** What a power of attorney says and how its own signature was judged. */
export interface PowerOfAttorneyReport {
  readonly number: string;
  readonly issued: string;
  readonly validTo: string;
  readonly principal: string;
  readonly representative: string;
  readonly powers: readonly string[];
  /** `not checked` when the registry's answer was not given. */
  readonly registryState: 'active' | 'revoked' | 'not checked';
  readonly signature: SignatureReport;
}

/** The protocol of a signature's verification. It is plain data and can be kept as JSON. */
export interface SignatureReport {
  readonly verdict: Verdict;
  readonly code: SignatureCode;
  /** One sentence in Russian for the client. */
  readonly sentence: string;
  /** What a good verdict leaves open, a sentence each; whoever shows the verdict shows these beside it. */
  readonly unchecked: readonly string[];
  readonly signer: SignerReport | null;
  readonly chain: readonly CertificateReport[];
  readonly algorithms: AlgorithmsReport | null;
  readonly times: TimesReport;
  readonly powerOfAttorney: PowerOfAttorneyReport | null;
  readonly evidence: EvidenceReport;
}
