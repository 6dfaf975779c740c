export { type DecodeDocumentOptions, decodeDocument, DOCUMENT_HEAD, MESSAGE_SIGN_LENGTH } from './decode.ts';
export type { FiscalDocument } from './document.ts';
export { encodeDocument, encodeDocumentBody } from './encode.ts';
export {
  documentNumberOf,
  driveNumberOf,
  field,
  fiscalSignOf,
  messageSignText,
  operationTypeOf,
  printedFiscalSign,
  receiptInShiftOf,
  registerTimeOf,
  registrationNumberOf,
  shiftNumberOf,
  totalOf,
  userInnOf,
} from './fields.ts';
export { checkObligations, type ObligationCode, type ObligationFinding } from './obligations.ts';
export { fiscalSignBytes, messageSignBytes } from './signs.ts';
