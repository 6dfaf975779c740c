/** A JSON object as it travels; its members are not known here. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Where a document's way at the tax service stands. The two quarantines of practice are WARNING (soft) and ERROR (hard). */
export const exchangeStatuses = ['OK', 'WARNING', 'ERROR', 'WAITING'] as const;

export type ExchangeStatus = (typeof exchangeStatuses)[number];

/** Paths of the exchange, below the tax service's address. */
export const exchangePaths = {
  documents: '/v1/documents',
  statuses: '/v1/statuses',
  notices: '/v1/notices',
  health: '/health',
} as const;

/** The most documents one request may carry; a longer one is refused with 400. */
export const maxExchangeDocuments = 1_000;

/** One document on its way to the tax service. */
export interface SubmittedDocument {
  /** The same for every attempt at one document, so that a repeat is seen as one. */
  readonly requestId: string;
  readonly fiscalDriveNumber: string;
  readonly fiscalDocumentNumber: number;
  /** When the operator took the document in: ISO 8601, UTC. */
  readonly receivedAt: string;
  /** The tax service's JSON of the document, `rawData` included. */
  readonly document: JsonObject;
}

/** Body of `POST /v1/documents`. */
export interface SubmitRequest {
  readonly documents: readonly SubmittedDocument[];
}

/** Which document is asked about. */
export interface DocumentReference {
  readonly fiscalDriveNumber: string;
  readonly fiscalDocumentNumber: number;
}

/** Body of `POST /v1/statuses`. */
export interface StatusRequest {
  readonly documents: readonly DocumentReference[];
}

/** What the tax service says about one document. `code` is 0 and `message` empty where all is well. */
export interface DocumentResult extends DocumentReference {
  readonly requestId: string;
  readonly status: ExchangeStatus;
  readonly code: number;
  readonly message: string;
}

/** Body of a 200 answer to either request: one result per document, in any order. */
export interface ResultsAnswer {
  readonly results: readonly DocumentResult[];
}

/** Body of a 400 answer: the request as a whole was not read. */
export interface ExchangeRefusal {
  readonly error: string;
}

/** The id that every attempt at one document carries. */
export function requestIdOf(fiscalDriveNumber: string, fiscalDocumentNumber: number): string {
  return `${fiscalDriveNumber}-${fiscalDocumentNumber}`;
}

/** Body of `POST /v1/notices`: what the operator owes the tax service. A repeat bears the same id and counts once. */
export interface OperatorNotice {
  readonly id: string;
  /** A contract concluded, changed or ended, a failed fiscal sign, the report on a day of marking. */
  readonly kind: string;
  readonly subject: string;
  readonly details: JsonObject;
}
