import { createHash } from 'node:crypto';

import {
  type DocumentReference,
  type DocumentResult,
  exchangeStatuses,
  type ExchangeStatus,
  requestIdOf,
  type SubmittedDocument,
} from '@koreshok/fiscal/tax-service-exchange';

import { type Reading, type Verdict, verdictAt } from './judge.ts';

/** One document as it was taken in. */
export interface KeptDocument extends DocumentReference {
  readonly requestId: string;
  readonly documentCode: number;
  readonly firstAt: string;
  readonly deliveries: number;
  readonly status: ExchangeStatus;
  readonly code: number;
  readonly message: string;
  /** The submitted document, as long as it is among the latest. */
  readonly document?: SubmittedDocument['document'];
}

/** What happened so far. */
export interface LedgerCounts {
  /** Deliveries of any kind. */
  readonly deliveries: number;
  /** Documents that came for the first time. */
  readonly first: number;
  /** Deliveries of a document that had come before. */
  readonly repeated: number;
  /** Repeats whose document was not the same as the first time. */
  readonly differing: number;
  /** Documents whose rawData was absent or said something else than their fields. */
  readonly unfaithful: number;
  /** First deliveries with a smaller number than one that had come before from the same drive. */
  readonly outOfOrder: number;
  /** Drives seen. */
  readonly drives: number;
  /** Documents by their verdict now. */
  readonly byStatus: Readonly<Record<ExchangeStatus, number>>;
}

interface Entry {
  readonly requestId: string;
  readonly fiscalDriveNumber: string;
  readonly fiscalDocumentNumber: number;
  readonly documentCode: number;
  readonly firstAt: number;
  readonly digest: string;
  readonly verdict: Verdict;
  deliveries: number;
  document: SubmittedDocument['document'] | undefined;
}

export interface LedgerLimits {
  /** Documents that are remembered at all; beyond it the oldest are forgotten, and a repeat of one counts as first. */
  readonly remembered: number;
  /** Of these, the latest whose whole text is kept. */
  readonly whole: number;
}

export const USUAL_LIMITS: LedgerLimits = { remembered: 500_000, whole: 5_000 };

/** What the tax service has received. Memory is bounded by its limits. */
export class Ledger {
  readonly #limits: LedgerLimits;
  readonly #entries = new Map<string, Entry>();
  readonly #whole: Entry[] = [];
  readonly #lastNumbers = new Map<string, number>();
  #deliveries = 0;
  #first = 0;
  #repeated = 0;
  #differing = 0;
  #unfaithful = 0;
  #outOfOrder = 0;

  constructor(limits: LedgerLimits = USUAL_LIMITS) {
    this.#limits = limits;
  }

  /** Takes a delivery in. `judge` is asked only when the document comes for the first time. */
  take(
    submitted: SubmittedDocument,
    now: number,
    judge: () => { readonly reading: Reading; readonly verdict: Verdict },
  ): { readonly result: DocumentResult; readonly repeated: boolean } {
    this.#deliveries += 1;
    const key = requestIdOf(submitted.fiscalDriveNumber, submitted.fiscalDocumentNumber);
    const digest = digestOf(submitted);
    const known = this.#entries.get(key);
    if (known !== undefined) {
      known.deliveries += 1;
      this.#repeated += 1;
      if (known.digest !== digest) this.#differing += 1;
      return { result: resultOf(known, now), repeated: true };
    }
    const { reading, verdict } = judge();
    const { requestId, fiscalDriveNumber, fiscalDocumentNumber, document } = submitted;
    const { documentCode } = reading;
    const entry: Entry = {
      requestId,
      fiscalDriveNumber,
      fiscalDocumentNumber,
      documentCode,
      firstAt: now,
      digest,
      verdict,
      deliveries: 1,
      document,
    };
    this.#first += 1;
    if (reading.fault?.unfaithful === true) this.#unfaithful += 1;
    this.#noteOrder(submitted);
    this.#keep(key, entry);
    return { result: resultOf(entry, now), repeated: false };
  }

  /** The verdict now, undefined for a document that never came. */
  resultOf(reference: DocumentReference, now: number): DocumentResult | undefined {
    const entry = this.#entries.get(requestIdOf(reference.fiscalDriveNumber, reference.fiscalDocumentNumber));
    return entry === undefined ? undefined : resultOf(entry, now);
  }

  counts(now: number): LedgerCounts {
    const byStatus = Object.fromEntries(exchangeStatuses.map((status) => [status, 0])) as Record<
      ExchangeStatus,
      number
    >;
    for (const { verdict } of this.#entries.values()) byStatus[verdictAt(verdict, now).status] += 1;
    return {
      deliveries: this.#deliveries,
      first: this.#first,
      repeated: this.#repeated,
      differing: this.#differing,
      unfaithful: this.#unfaithful,
      outOfOrder: this.#outOfOrder,
      drives: this.#lastNumbers.size,
      byStatus,
    };
  }

  /** The latest documents first, of one drive when it is given. */
  documents(now: number, limit: number, fiscalDriveNumber?: string): KeptDocument[] {
    const found: KeptDocument[] = [];
    for (const entry of [...this.#entries.values()].toReversed()) {
      if (found.length >= limit) break;
      if (fiscalDriveNumber === undefined || entry.fiscalDriveNumber === fiscalDriveNumber)
        found.push(keptOf(entry, now));
    }
    return found;
  }

  #noteOrder({ fiscalDriveNumber, fiscalDocumentNumber }: SubmittedDocument): void {
    const last = this.#lastNumbers.get(fiscalDriveNumber) ?? 0;
    if (fiscalDocumentNumber < last) this.#outOfOrder += 1;
    this.#lastNumbers.set(fiscalDriveNumber, Math.max(last, fiscalDocumentNumber));
  }

  #keep(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    this.#whole.push(entry);
    if (this.#whole.length > this.#limits.whole) {
      const oldest = this.#whole.shift();
      if (oldest !== undefined) oldest.document = undefined;
    }
    if (this.#entries.size > this.#limits.remembered) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
  }
}

/** What makes two deliveries the same: the document, not when and under which id it was sent. */
const digestOf = ({ document }: SubmittedDocument): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('base64');

function resultOf(entry: Entry, now: number): DocumentResult {
  const { requestId, fiscalDriveNumber, fiscalDocumentNumber } = entry;
  const { status, code, message } = verdictAt(entry.verdict, now);
  return { requestId, fiscalDriveNumber, fiscalDocumentNumber, status, code, message };
}

function keptOf(entry: Entry, now: number): KeptDocument {
  const { documentCode, deliveries, document } = entry;
  const firstAt = new Date(entry.firstAt).toISOString();
  return {
    ...resultOf(entry, now),
    documentCode,
    firstAt,
    deliveries,
    ...(document !== undefined && { document }),
  };
}
