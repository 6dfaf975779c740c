import { NoAnswer, ProcessApart, type SilenceReason } from '@koreshok/environment/apart';

import type { SignatureReport, UnreadableCode } from '../report/index.ts';
import { Protocol, type VerificationRequest } from '../verify/index.ts';
import { type Answer, type Job, SentFiles } from './job.ts';

/** Limits on one verification. Sizes in bytes, times in milliseconds. */
export interface VerifierLimits {
  readonly signatureBytes: number;
  readonly contentBytes: number;
  readonly powerOfAttorneyBytes: number;
  readonly timeOutMs: number;
  /** Verifications that may wait for the process. */
  readonly waiting: number;
  /** Heap of the process, in megabytes. */
  readonly memoryMb: number;
  /** Trust and revocation files that the process may hold before it is replaced by a fresh one. */
  readonly heldBytes: number;
}

const MEGABYTE = 1024 * 1024;

export const USUAL_LIMITS: VerifierLimits = {
  signatureBytes: 20 * MEGABYTE,
  contentBytes: 50 * MEGABYTE,
  powerOfAttorneyBytes: 5 * MEGABYTE,
  timeOutMs: 10_000,
  waiting: 100,
  memoryMb: 512,
  heldBytes: 256 * MEGABYTE,
};

interface Judge {
  readonly process: ProcessApart<Job, Answer>;
  readonly sent: SentFiles;
}

const codes: Readonly<Record<SilenceReason, UnreadableCode>> = {
  time: 'file.time-out',
  memory: 'file.check-failed',
  fault: 'file.check-failed',
};

/**
 * Verifies signatures one after another in a process apart, which stays warm between them. A verification that takes too
 * long or too much memory costs that process its life and nothing else.
 */
export class SignatureVerifier {
  readonly #limits: VerifierLimits;
  #judge: Judge | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(limits: Partial<VerifierLimits> = {}) {
    this.#limits = { ...USUAL_LIMITS, ...limits };
  }

  /** Judges a signature as `verifySignature` does. Never rejects because of the files; a broken process is a verdict. */
  async verify(request: VerificationRequest): Promise<SignatureReport> {
    if (this.#isTooLarge(request)) return failure(request, 'file.too-large');
    if (this.#waiting >= this.#limits.waiting)
      return failure(request, 'file.time-out', 'too many are waiting');
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#run(request));
    this.#last = turn;
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Ends the process; a later verification starts a new one. */
  async close(): Promise<void> {
    const judge = this.#judge;
    this.#judge = undefined;
    await judge?.process.close();
  }

  #isTooLarge({ signature, content, powerOfAttorney }: VerificationRequest): boolean {
    const { signatureBytes, contentBytes, powerOfAttorneyBytes } = this.#limits;
    const papers = (powerOfAttorney?.document.length ?? 0) + (powerOfAttorney?.signature.length ?? 0);
    return (
      signature.length > signatureBytes ||
      (content?.length ?? 0) > contentBytes ||
      papers > powerOfAttorneyBytes
    );
  }

  async #ready(): Promise<Judge> {
    if ((this.#judge?.sent.bytes ?? 0) > this.#limits.heldBytes) await this.close();
    if (this.#judge?.process.alive !== true)
      this.#judge = {
        process: new ProcessApart(import.meta.url, './program.ts', this.#limits.memoryMb),
        sent: new SentFiles(),
      };
    return this.#judge;
  }

  async #run(request: VerificationRequest): Promise<SignatureReport> {
    const { process, sent } = await this.#ready();
    try {
      return await process.ask(sent.pack(request), this.#limits.timeOutMs);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return failure(request, codes[error.reason], error.message);
    }
  }
}

const failure = (request: VerificationRequest, code: UnreadableCode, details = ''): SignatureReport =>
  new Protocol(request.at, request.signature).close(code, details);
