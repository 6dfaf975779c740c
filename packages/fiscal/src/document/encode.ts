import { FiscalEncodeError } from '../errors/index.ts';
import { encodeElements } from '../tlv/index.ts';
import { DOCUMENT_HEAD, MESSAGE_SIGN_LENGTH } from './decode.ts';
import type { FiscalDocument } from './document.ts';

const LONGEST_DOCUMENT = 0xffff;

/**
 * The bytes of a document: code, length, tags, the ФПС and the zero tail where it has them. A decoded document
 * gives exactly the bytes it came from. Throws FiscalEncodeError `document-length`, `message-sign` and those of
 * `encodeElements`.
 */
export const encodeDocument = (document: FiscalDocument): Uint8Array => {
  const { messageSign } = document;
  if (messageSign !== null && messageSign.length !== MESSAGE_SIGN_LENGTH) {
    throw new FiscalEncodeError('message-sign', { details: { length: messageSign.length } });
  }
  const tail = (messageSign === null ? 0 : MESSAGE_SIGN_LENGTH) + (document.zeroTail ? 2 : 0);
  const bytes = encodeElements(document.elements, DOCUMENT_HEAD, tail);
  const length = bytes.length - DOCUMENT_HEAD - tail;
  if (length > LONGEST_DOCUMENT) throw new FiscalEncodeError('document-length', { details: { length } });
  bytes[0] = document.code & 0xff;
  bytes[1] = document.code >> 8;
  bytes[2] = length & 0xff;
  bytes[3] = length >> 8;
  if (messageSign !== null) bytes.set(messageSign, DOCUMENT_HEAD + length);
  return bytes;
};

/** The document's tags alone with code and length: what fiscal signs cover and rawData begins with. */
export const encodeDocumentBody = (document: FiscalDocument): Uint8Array =>
  encodeDocument({ ...document, messageSign: null, zeroTail: false });
