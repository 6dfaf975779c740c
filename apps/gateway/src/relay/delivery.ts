import type { Judgement } from '@koreshok/db/intake';
import { RelayPeerError } from '@koreshok/integrations/relay-peer';
import type { RetryKind } from './retry.ts';
import { keyOf, type OutgoingReference, type Target } from './target.ts';

/** Why there is no word about a document. */
export interface Failed {
  readonly fault: RetryKind;
  readonly message: string;
  /** How long the peer asks to be left alone, in milliseconds. */
  readonly retryAfterMs?: number | null;
}

/** What came of one document: the peer's word, or why there is none. */
export type Delivered = Judgement | Failed;

/**
 * Sends documents in order. A request that the peer refuses to read is halved until the document it cannot read stands
 * alone; those of its drive behind it then wait for its fate, and after an outage nothing further is sent at all, so
 * that no document overtakes one of its drive.
 *
 * @returns what came of each document, by its key; it never throws RelayPeerError.
 */
export async function deliver<Outgoing extends OutgoingReference>(
  submit: Target<Outgoing>['submit'],
  documents: readonly Outgoing[],
): Promise<ReadonlyMap<string, Delivered>> {
  const delivered = new Map<string, Delivered>();
  await send(submit, documents, delivered, new Set());
  return delivered;
}

/**
 * @param stuck drives of documents refused alone.
 * @returns false when nothing more may be sent.
 */
async function send<Outgoing extends OutgoingReference>(
  submit: Target<Outgoing>['submit'],
  all: readonly Outgoing[],
  delivered: Map<string, Delivered>,
  stuck: Set<string>,
): Promise<boolean> {
  const documents = all.filter((document) => !stuck.has(document.fiscalDriveNumber));
  if (documents.length === 0) return true;
  try {
    note(documents, await submit(documents), delivered);
    return true;
  } catch (error) {
    if (!(error instanceof RelayPeerError)) throw error;
    if (error.code === 'refused' && documents.length > 1) {
      const middle = Math.ceil(documents.length / 2);
      const goOn = await send(submit, documents.slice(0, middle), delivered, stuck);
      return goOn && (await send(submit, documents.slice(middle), delivered, stuck));
    }
    for (const document of documents) {
      delivered.set(placeOf(document), failedBy(error));
      stuck.add(document.fiscalDriveNumber);
    }
    return error.code === 'refused';
  }
}

function failedBy({ code, message, retryAfterMs }: RelayPeerError): Failed {
  return retryAfterMs === null ? { fault: code, message } : { fault: code, message, retryAfterMs };
}

function note(
  documents: readonly OutgoingReference[],
  judgements: ReadonlyMap<string, Judgement>,
  delivered: Map<string, Delivered>,
): void {
  for (const document of documents) {
    const key = placeOf(document);
    delivered.set(
      key,
      judgements.get(key) ?? { fault: 'left_out', message: 'The answer leaves this document out' },
    );
  }
}

function placeOf({ fiscalDriveNumber, fiscalDocumentNumber }: OutgoingReference): string {
  return keyOf(fiscalDriveNumber, fiscalDocumentNumber);
}
