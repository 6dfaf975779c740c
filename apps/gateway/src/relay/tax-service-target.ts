import {
  insertAcknowledgements,
  type Judgement,
  readWaitingDocuments,
  type Verdict,
} from '@koreshok/db/intake';
import { decodeRawData, documentToJsonBytes } from '@koreshok/fiscal';
import type { DocumentResult, ExchangeStatus } from '@koreshok/fiscal/tax-service-exchange';
import type { OutgoingDocument, TaxService } from '@koreshok/integrations/tax-service';
import { keyOf, type Target } from './target.ts';

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
export function taxServiceTarget(taxService: TaxService): Target<OutgoingDocument> {
  return {
    name: 'tax_service',
    read: readWaitingDocuments,
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
