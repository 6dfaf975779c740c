import { createHash } from 'node:crypto';

import { toBase64 } from '@koreshok/fiscal';

import { type Certificate, describeCertificate } from '../certificate/index.ts';
import {
  type AccreditationReport,
  type AlgorithmsReport,
  type CheckReport,
  type EvidenceReport,
  isUnreadableCode,
  OPEN_SENTENCES,
  type OpenPoint,
  type PowerOfAttorneyReport,
  type RevocationReport,
  sentenceOf,
  type SignatureCode,
  type SignatureReport,
  type SignerReport,
} from '../report/index.ts';

const NOT_CHECKED: AccreditationReport = {
  state: 'not checked',
  authority: null,
  registryNumber: null,
  listIssued: null,
  listVersion: null,
};

/** Gathers what a verification finds on its way, so that a refusal's report tells as much as is known by then. */
export class Protocol {
  signer: SignerReport | null = null;
  algorithms: AlgorithmsReport | null = null;
  claimed: string | null = null;
  form: EvidenceReport['form'] = null;
  encoding: EvidenceReport['encoding'] = null;
  contentDigest: string | null = null;
  accreditation = NOT_CHECKED;
  powerOfAttorney: PowerOfAttorneyReport | null = null;
  revocation: readonly RevocationReport[] = [];
  chain: readonly Certificate[] = [];
  readonly #at: Date;
  readonly #signatureFile: string;
  readonly #checks: CheckReport[] = [];

  constructor(at: Date, signature: Uint8Array) {
    this.#at = at;
    this.#signatureFile = createHash('sha256').update(signature).digest('hex');
  }

  /** Notes a step that went well. */
  passed(name: string, details = ''): void {
    this.#checks.push({ name, passed: true, details });
  }

  /** Notes what could not be checked and is not asked for. */
  leftOpen(point: OpenPoint, details = ''): void {
    this.#checks.push({ name: OPEN_SENTENCES[point], passed: null, details });
  }

  /** The finished report; a code other than `valid` is noted as the step that failed. */
  close(code: SignatureCode, details = ''): SignatureReport {
    if (code !== 'valid') this.#checks.push({ name: sentenceOf(code), passed: false, details });
    const unchecked = this.#checks.flatMap(({ passed, name }) => (passed === null ? [name] : []));
    return {
      verdict: code === 'valid' ? 'valid' : isUnreadableCode(code) ? 'unreadable' : 'refused',
      code,
      sentence: sentenceOf(code),
      unchecked: code === 'valid' ? unchecked : [],
      signer: this.signer,
      chain: this.chain.map(describeCertificate),
      algorithms: this.algorithms,
      times: { at: this.#at.toISOString(), claimed: this.claimed },
      powerOfAttorney: this.powerOfAttorney,
      evidence: {
        form: this.form,
        encoding: this.encoding,
        contentDigest: this.contentDigest,
        signatureFile: this.#signatureFile,
        certificates: this.chain.map(({ encoding }) => toBase64(encoding)),
        revocation: this.revocation,
        accreditation: this.accreditation,
        checks: this.#checks,
      },
    };
  }
}
