import type { ClaimedLane, LaneWork, TakenDocument, WaitingDocument } from '@koreshok/db/intake';
import { keyOf } from './target.ts';

/** Documents kept at most, of a kilobyte or so each. */
const KEPT_AT_MOST = 8_192;

/**
 * What this process has just stored, so that its relay need not read it back. Nothing rests on it: a lane of which one
 * number is missing here is read from the database whole, and when there is no more room everything is forgotten.
 */
export class FreshDocuments {
  readonly #documents = new Map<string, WaitingDocument>();

  /** Keeps documents that are committed. */
  keep(documents: readonly TakenDocument[]): void {
    if (this.#documents.size + documents.length > KEPT_AT_MOST) this.#documents.clear();
    for (const document of documents) {
      if (document.mode !== 'production') continue;
      const { fn, number, month, organizationId, cashRegisterId, receivedAt, raw } = document;
      const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
      this.#documents.set(keyOf(fn, number), {
        fn,
        number,
        month,
        organizationId,
        cashRegisterId,
        receivedAt,
        raw: bytes,
      });
    }
  }

  /**
   * The work of a lane whose next numbers are all here; null where one is missing. What is given is forgotten, so a
   * lane that comes again after a failure is read from the database.
   */
  take(lane: ClaimedLane, perLane: number): LaneWork | null {
    const through = Math.min(lane.lastNumber, lane.nextNumber + perLane - 1);
    const documents: WaitingDocument[] = [];
    for (let number = lane.nextNumber; number <= through; number += 1) {
      const key = keyOf(lane.fn, number);
      const document = this.#documents.get(key);
      if (document === undefined) return null;
      documents.push(document);
      this.#documents.delete(key);
    }
    return documents.length === 0 ? null : { lane, documents, through };
  }
}
