import type { Judgement, Verdict } from '@koreshok/db/intake';
import type { DocumentResult, ExchangeStatus } from '@koreshok/fiscal/tax-service-exchange';
import {
  type OutgoingDocument,
  type TaxService,
  TaxServiceError,
  type TaxServiceFault,
} from '@koreshok/integrations/tax-service';

/** What came of one document: the tax service's word, or why there is none. */
export type Delivered =
  | Judgement
  | { readonly fault: TaxServiceFault | 'left_out'; readonly message: string };

const VERDICTS: Readonly<Record<ExchangeStatus, Verdict>> = {
  OK: 'accepted',
  WARNING: 'soft_quarantine',
  ERROR: 'hard_quarantine',
  WAITING: 'waiting',
};

/** The key of a document among others. */
export function keyOf(fn: string, number: number): string {
  return `${fn}-${number}`;
}

/** Our words for the tax service's. */
export function judgementOf(result: DocumentResult): Judgement {
  return { verdict: VERDICTS[result.status], code: result.code, message: result.message };
}

/**
 * Sends documents in order. A request that the tax service refuses to read is halved until the document it cannot read
 * stands alone; those of its drive behind it then wait for its fate, and after an outage nothing further is sent at
 * all, so that no document overtakes one of its drive.
 *
 * @returns what came of each document, by its key; it never throws TaxServiceError.
 */
export async function deliver(
  taxService: TaxService,
  documents: readonly OutgoingDocument[],
): Promise<ReadonlyMap<string, Delivered>> {
  const delivered = new Map<string, Delivered>();
  await send(taxService, documents, delivered, new Set());
  return delivered;
}

/**
 * @param stuck drives of documents refused alone.
 * @returns false when nothing more may be sent.
 */
async function send(
  taxService: TaxService,
  all: readonly OutgoingDocument[],
  delivered: Map<string, Delivered>,
  stuck: Set<string>,
): Promise<boolean> {
  const documents = all.filter((document) => !stuck.has(document.fiscalDriveNumber));
  if (documents.length === 0) return true;
  try {
    note(documents, await taxService.submit(documents), delivered);
    return true;
  } catch (error) {
    if (!(error instanceof TaxServiceError)) throw error;
    if (error.code === 'refused' && documents.length > 1) {
      const middle = Math.ceil(documents.length / 2);
      const goOn = await send(taxService, documents.slice(0, middle), delivered, stuck);
      return goOn && (await send(taxService, documents.slice(middle), delivered, stuck));
    }
    for (const document of documents) {
      fail(document, error.code, error.message, delivered);
      stuck.add(document.fiscalDriveNumber);
    }
    return error.code === 'refused';
  }
}

function note(
  documents: readonly OutgoingDocument[],
  results: readonly DocumentResult[],
  delivered: Map<string, Delivered>,
): void {
  const byKey = new Map(
    results.map((result) => [keyOf(result.fiscalDriveNumber, result.fiscalDocumentNumber), result]),
  );
  for (const document of documents) {
    const key = keyOf(document.fiscalDriveNumber, document.fiscalDocumentNumber);
    const result = byKey.get(key);
    if (result === undefined) fail(document, 'left_out', 'The answer leaves this document out', delivered);
    else delivered.set(key, judgementOf(result));
  }
}

function fail(
  document: OutgoingDocument,
  fault: TaxServiceFault | 'left_out',
  message: string,
  delivered: Map<string, Delivered>,
): void {
  delivered.set(keyOf(document.fiscalDriveNumber, document.fiscalDocumentNumber), { fault, message });
}
