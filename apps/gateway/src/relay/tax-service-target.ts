import {
  type ClaimedLane,
  insertAcknowledgements,
  type Judgement,
  type LaneWork,
  readWaitingDocuments,
  type Verdict,
} from '@koreshok/db/intake';
import { decodeRawData, documentToJsonBytes } from '@koreshok/fiscal';
import type { DocumentResult, ExchangeStatus } from '@koreshok/fiscal/tax-service-exchange';
import type { OutgoingDocument, TaxService } from '@koreshok/integrations/tax-service';
import type { FreshDocuments } from './fresh-documents.ts';
import { keyOf, type Pool, type Target } from './target.ts';

const VERDICTS: Readonly<Record<ExchangeStatus, Verdict>> = {
  OK: 'accepted',
  WARNING: 'soft_quarantine',
  ERROR: 'hard_quarantine',
  WAITING: 'waiting',
};

/** Our words for the tax service's. */
export function judgementOf(result: DocumentResult): Judgement {
  return { verdict: VERDICTS[result.status], code: result.code, message: result.message };
}

/** The tax service at the end of a lane: every production document, as its JSON with rawData. */
export function taxServiceTarget(taxService: TaxService, fresh: FreshDocuments): Target<OutgoingDocument> {
  return {
    name: 'tax_service',
    read: (pool, lanes, perLane) => readFreshFirst(fresh, pool, lanes, perLane),
    outgoingOf: (document) => {
      const { document: decoded } = decodeRawData(document.raw);
      return {
        fiscalDriveNumber: document.fn,
        fiscalDocumentNumber: document.number,
        receivedAt: document.receivedAt,
        documentJson: documentToJsonBytes(decoded, { rawData: document.raw }),
      };
    },
    submit: async (documents) => {
      const results = await taxService.submit(documents);
      return new Map(
        results.map((result) => [
          keyOf(result.fiscalDriveNumber, result.fiscalDocumentNumber),
          judgementOf(result),
        ]),
      );
    },
    record: insertAcknowledgements,
  };
}

/** Documents just stored here are at hand; only the other lanes are read from the database. */
async function readFreshFirst(
  fresh: FreshDocuments,
  pool: Pool,
  lanes: readonly ClaimedLane[],
  perLane: number,
): Promise<LaneWork[]> {
  const works: LaneWork[] = [];
  const others: ClaimedLane[] = [];
  for (const lane of lanes) {
    const work = fresh.take(lane, perLane);
    if (work === null) others.push(lane);
    else works.push(work);
  }
  return others.length === 0 ? works : [...works, ...(await readWaitingDocuments(pool, others, perLane))];
}
