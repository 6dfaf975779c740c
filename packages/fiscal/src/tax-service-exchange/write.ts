import { requestIdOf } from './messages.ts';

/** A document to send, its JSON as UTF-8. */
export interface DocumentToSubmit {
  readonly fiscalDriveNumber: string;
  readonly fiscalDocumentNumber: number;
  readonly receivedAt: Date;
  /** The tax service's JSON, `rawData` included. It goes out as it is, because its numbers may exceed 2^53. */
  readonly documentJson: Uint8Array;
}

const encoder = new TextEncoder();
const BEGIN = encoder.encode('{"documents":[');
const END = encoder.encode(']}');
const ITEM_END = encoder.encode('}');

/** The body of `POST /v1/documents`, in UTF-8. */
export function writeSubmitRequest(documents: readonly DocumentToSubmit[]): Uint8Array {
  const pieces: Uint8Array[] = [BEGIN];
  for (const [index, document] of documents.entries()) {
    pieces.push(encoder.encode(`${index === 0 ? '' : ','}${envelopeOf(document)}`));
    pieces.push(document.documentJson, ITEM_END);
  }
  pieces.push(END);
  return joined(pieces);
}

function envelopeOf({ fiscalDriveNumber, fiscalDocumentNumber, receivedAt }: DocumentToSubmit): string {
  return (
    `{"requestId":${JSON.stringify(requestIdOf(fiscalDriveNumber, fiscalDocumentNumber))},` +
    `"fiscalDriveNumber":${JSON.stringify(fiscalDriveNumber)},` +
    `"fiscalDocumentNumber":${fiscalDocumentNumber},` +
    `"receivedAt":"${receivedAt.toISOString()}","document":`
  );
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
