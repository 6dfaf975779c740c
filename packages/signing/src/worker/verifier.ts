import { Worker } from 'node:worker_threads';

import type { SignatureReport, UnreadableCode } from '../report/index.ts';
import { Protocol, type VerificationRequest } from '../verify/index.ts';
import { SentFiles } from './job.ts';

/** Limits on one verification. Sizes in bytes, times in milliseconds. */
export interface VerifierLimits {
  readonly signatureBytes: number;
  readonly contentBytes: number;
  readonly powerOfAttorneyBytes: number;
  readonly timeOutMs: number;
  /** Verifications that may wait for the thread. */
  readonly waiting: number;
  /** Memory of the thread, in megabytes. */
  readonly memoryMb: number;
  /** Trust and revocation files that the thread may hold before it is replaced by a fresh one. */
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

interface Thread {
  readonly worker: Worker;
  readonly sent: SentFiles;
}

/**
 * Verifies signatures one after another on a thread of its own, which stays warm between them. A verification that takes
 * too long or too much memory costs the thread its life and nothing else.
 */
export class SignatureVerifier {
  readonly #limits: VerifierLimits;
  #thread: Thread | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(limits: Partial<VerifierLimits> = {}) {
    this.#limits = { ...USUAL_LIMITS, ...limits };
  }

  /** Judges a signature as `verifySignature` does. Never rejects because of the files; a broken thread is a verdict. */
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

  /** Stops the thread; a later verification starts a new one. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.worker.terminate();
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

  #start(): Thread {
    const { memoryMb } = this.#limits;
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      env: {},
    });
    worker.unref();
    const thread = { worker, sent: new SentFiles() };
    this.#thread = thread;
    return thread;
  }

  async #run(request: VerificationRequest): Promise<SignatureReport> {
    if ((this.#thread?.sent.bytes ?? 0) > this.#limits.heldBytes) await this.close();
    const { worker, sent } = this.#thread ?? this.#start();
    const outcome = Promise.withResolvers<SignatureReport>();
    const giveUp = (code: UnreadableCode, details: string): void => {
      this.#thread = undefined;
      outcome.resolve(failure(request, code, details));
    };
    const onExit = (): void => giveUp('file.check-failed', 'the thread ended');
    const onError = (error: Error): void => giveUp('file.check-failed', error.message);
    const timer = setTimeout(
      () => giveUp('file.time-out', `${this.#limits.timeOutMs} ms`),
      this.#limits.timeOutMs,
    );
    worker.ref();
    worker.once('message', outcome.resolve);
    worker.once('error', onError);
    worker.once('exit', onExit);
    worker.postMessage(sent.pack(request));
    try {
      return await outcome.promise;
    } finally {
      clearTimeout(timer);
      worker.off('message', outcome.resolve);
      worker.off('exit', onExit);
      if (this.#thread?.worker === worker) {
        worker.off('error', onError);
        worker.unref();
      } else {
        // An error may still arrive from a thread that is being stopped, and must find a listener.
        await worker.terminate();
      }
    }
  }
}

const failure = (request: VerificationRequest, code: UnreadableCode, details = ''): SignatureReport =>
  new Protocol(request.at, request.signature).close(code, details);
