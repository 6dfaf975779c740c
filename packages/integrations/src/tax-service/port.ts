import type { DocumentReference, DocumentResult } from '@koreshok/fiscal/tax-service-exchange';

/** A document on its way, its JSON already text: the sign in it does not fit a JavaScript number. */
export interface OutgoingDocument {
  readonly fiscalDriveNumber: string;
  readonly fiscalDocumentNumber: number;
  readonly receivedAt: Date;
  readonly documentJson: Uint8Array;
}

/** Where confirmed documents go. Each function throws RelayPeerError. */
export interface TaxService {
  /** Sends documents; the answer may leave some of them out, which are then sent again. */
  readonly submit: (documents: readonly OutgoingDocument[]) => Promise<readonly DocumentResult[]>;
  /** Asks how documents stand that were sent before. */
  readonly statuses: (documents: readonly DocumentReference[]) => Promise<readonly DocumentResult[]>;
  readonly close: () => void;
}
