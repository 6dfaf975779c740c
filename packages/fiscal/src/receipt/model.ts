import type { FiscalDocument } from '../document/index.ts';
import { type DocumentHead, readHead } from './head.ts';
import { isReceiptCode, type Receipt, readReceipt } from './receipt.ts';
import { type Registration, readRegistration } from './registration.ts';
import {
  type DriveClosing,
  readDriveClosing,
  readSettlementState,
  readShift,
  type SettlementState,
  type Shift,
} from './reports.ts';

/** A document of another kind (a confirmation, a marking message), of which only the top is read. */
export type OtherDocument = DocumentHead & { readonly kind: 'other' };

/** Any document as a person reads it; `kind` tells which. */
export type DocumentModel = Receipt | Shift | Registration | DriveClosing | SettlementState | OtherDocument;

/** Reads any document. Nothing that a register wrote makes it throw: what cannot be read is null. */
export const readDocument = (document: FiscalDocument): DocumentModel => {
  if (isReceiptCode(document.code)) return readReceipt(document);
  switch (document.code) {
    case 1:
    case 11:
      return readRegistration(document);
    case 2:
    case 5:
      return readShift(document);
    case 6:
      return readDriveClosing(document);
    case 21:
      return readSettlementState(document);
    default:
      return { ...readHead(document), kind: 'other' };
  }
};
