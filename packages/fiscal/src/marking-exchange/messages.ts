/** Paths of the exchange, below the marking system's address. */
export const markingPaths = { messages: '/v1/messages', checks: '/v1/checks', health: '/health' } as const;

/** What a message tells of: goods of a receipt that the operator read, or a drive's own notice (message 82). */
export type MarkingSource = 'receipt' | 'notification';

/** One marked item of goods. */
export interface MarkedItem {
  /** From 1, in the order of the document. */
  readonly position: number;
  /** The code as the document holds it, never its crypto tail for receipts. */
  readonly code: string;
  readonly gtin: string | null;
  readonly quantity: string | null;
}

/** One document on its way to the marking system. */
export interface MarkingMessage {
  readonly source: MarkingSource;
  readonly fiscalDriveNumber: string;
  /** The document's number, of a notification its own (tag 2002). */
  readonly fiscalDocumentNumber: number;
  /** When the operator took it in: ISO 8601, UTC. */
  readonly receivedAt: string;
  /** Tag 1054: 1 sale, 2 its return, 3 purchase, 4 its return; null where the document does not say. */
  readonly operationType: number | null;
  readonly items: readonly MarkedItem[];
  /** The document's bytes in base64. */
  readonly rawData: string;
}

/** What the marking system says of one item. `code` is 0 and `message` empty where all is well. */
export interface MarkedItemResult {
  readonly position: number;
  readonly status: 'OK' | 'ERROR';
  readonly code: number;
  readonly message: string;
}

/** What it says of one message: ERROR is a refusal for good. */
export interface MarkingResult {
  readonly source: MarkingSource;
  readonly fiscalDriveNumber: string;
  readonly fiscalDocumentNumber: number;
  readonly status: 'OK' | 'ERROR';
  readonly code: number;
  readonly message: string;
  readonly items: readonly MarkedItemResult[];
}

/** A question about one code before it is sold (message 81). */
export interface CodeCheck {
  readonly fiscalDriveNumber: string;
  /** Tag 2000, crypto tail included. */
  readonly code: string;
  /** Tag 2003. */
  readonly plannedStatus: number;
}

/** The answer, as message 83 needs it. */
export interface CodeCheckResult {
  /** Tag 2105: 0 the question was read, 1 it was not, 2 the code was not recognized. */
  readonly processing: number;
  /** Tag 2005, bits: the code was checked, its check passed, the status was checked, the planned status is right. */
  readonly results: number;
  /** Tag 2109: 1 the planned status is right, 2 it is not, 3 the sale of these goods is suspended. */
  readonly statusAnswer: number;
  /** Tag 2101: the code without its tail. */
  readonly identifier: string;
}
