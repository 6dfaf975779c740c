import { requestIdOf } from './messages.ts';

/** A document to send, its JSON as text. */
export interface DocumentToSubmit {
  readonly fiscalDriveNumber: string;
  readonly fiscalDocumentNumber: number;
  readonly receivedAt: Date;
  /** The tax service's JSON, `rawData` included. It goes out as it is, because its numbers may exceed 2^53. */
  readonly documentJson: string;
}

/** The body of `POST /v1/documents`. */
export function writeSubmitRequest(documents: readonly DocumentToSubmit[]): string {
  const items = documents.map(
    ({ fiscalDriveNumber, fiscalDocumentNumber, receivedAt, documentJson }) =>
      `{"requestId":${JSON.stringify(requestIdOf(fiscalDriveNumber, fiscalDocumentNumber))},` +
      `"fiscalDriveNumber":${JSON.stringify(fiscalDriveNumber)},` +
      `"fiscalDocumentNumber":${fiscalDocumentNumber},` +
      `"receivedAt":"${receivedAt.toISOString()}","document":${documentJson}}`,
  );
  return `{"documents":[${items.join(',')}]}`;
}
