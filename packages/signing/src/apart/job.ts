import type { SignatureReport } from '../report/index.ts';
import type {
  ExpectedParty,
  PowerOfAttorneyFiles,
  VerificationPolicy,
  VerificationRequest,
} from '../verify/index.ts';

/** A request on its way to the process apart. Files of trust and revocation go once and are named by number afterwards. */
export interface Job {
  readonly newFiles: ReadonlyMap<number, Uint8Array>;
  readonly certificates: readonly number[];
  readonly accreditedList: number | undefined;
  readonly crls: readonly number[] | undefined;
  readonly content: Uint8Array | undefined;
  readonly signature: Uint8Array;
  readonly at: Date;
  readonly expected: ExpectedParty | undefined;
  readonly powerOfAttorney: PowerOfAttorneyFiles | undefined;
  readonly policy: VerificationPolicy | undefined;
}

export type Answer = SignatureReport;

/** Remembers which files a process has been sent, by the identity of their bytes. */
export class SentFiles {
  readonly #numbers = new WeakMap<Uint8Array, number>();
  #next = 0;
  /** How many bytes the process holds. */
  bytes = 0;

  /** Packs a request for the process. */
  pack(request: VerificationRequest): Job {
    const newFiles = new Map<number, Uint8Array>();
    const numberOf = (file: Uint8Array): number => {
      const known = this.#numbers.get(file);
      if (known !== undefined) return known;
      const number = this.#next;
      this.#next += 1;
      this.#numbers.set(file, number);
      this.bytes += file.length;
      newFiles.set(number, file);
      return number;
    };
    const { trust } = request;
    return {
      newFiles,
      certificates: trust.certificates.map(numberOf),
      accreditedList: trust.accreditedList && numberOf(trust.accreditedList),
      crls: request.crls?.map(numberOf),
      content: request.content,
      signature: request.signature,
      at: request.at,
      expected: request.expected,
      powerOfAttorney: request.powerOfAttorney,
      policy: request.policy,
    };
  }
}
