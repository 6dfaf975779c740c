import type { DocumentReference, DocumentResult } from '@koreshok/fiscal/tax-service-exchange';

/** A document on its way, its JSON already text: the sign in it does not fit a JavaScript number. */
export interface OutgoingDocument {
  readonly fiscalDriveNumber: string;
  readonly fiscalDocumentNumber: number;
  readonly receivedAt: Date;
  readonly documentJson: string;
}

/**
 * `outage`: the tax service is not there (503, no connection, no answer in time): nothing is known of the documents.
 * `refused`: it did not read the request (400): one document in it is poison. `nonsense`: it answered with something
 * else than agreed.
 */
export type TaxServiceFault = 'outage' | 'refused' | 'nonsense';

export class TaxServiceError extends Error {
  override readonly name = 'TaxServiceError';
  readonly code: TaxServiceFault;

  constructor(code: TaxServiceFault, message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}

/** Where confirmed documents go. Each function throws TaxServiceError. */
export interface TaxService {
  /** Sends documents; the answer may leave some of them out, which are then sent again. */
  readonly submit: (documents: readonly OutgoingDocument[]) => Promise<readonly DocumentResult[]>;
  /** Asks how documents stand that were sent before. */
  readonly statuses: (documents: readonly DocumentReference[]) => Promise<readonly DocumentResult[]>;
  readonly close: () => void;
}
