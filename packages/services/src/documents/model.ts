import { decodeRawData } from '@koreshok/fiscal/raw-data';
import { type DocumentModel, readDocument } from '@koreshok/fiscal/receipt';

/** A stored document as a person reads it. @param raw rawData as the tax service takes it. */
export function modelOf(raw: Uint8Array): DocumentModel {
  return readDocument(decodeRawData(raw).document);
}
