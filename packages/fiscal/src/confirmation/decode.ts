import { decodeContainer } from '../container/index.ts';
import {
  decodeDocument,
  documentNumberOf,
  driveNumberOf,
  type FiscalDocument,
  registerTimeOf,
} from '../document/index.ts';
import type { FormatVersion } from '../dictionary/index.ts';
import { FiscalDecodeError } from '../errors/index.ts';
import { bytesOf, groupOf, numberOf, textOf } from '../tlv/index.ts';
import { CONFIRMATION_CODE, type Confirmation } from './confirmation.ts';

/** Reads a decoded document as a confirmation. Throws FiscalDecodeError `confirmation` when it is another or lacks 1012, 1017, 1040 or 1041. */
export const confirmationOf = (document: FiscalDocument): Confirmation => {
  const { elements, version } = document;
  const driveNumber = driveNumberOf(document);
  const documentNumber = documentNumberOf(document);
  const acceptedAt = registerTimeOf(document);
  const operatorInn = textOf(elements, 1017);
  if (
    document.code !== CONFIRMATION_CODE ||
    driveNumber === undefined ||
    documentNumber === undefined ||
    acceptedAt === undefined ||
    operatorInn === undefined
  ) {
    throw new FiscalDecodeError('confirmation', 0, { details: { code: document.code } });
  }
  return {
    version,
    driveNumber,
    documentNumber,
    acceptedAt,
    operatorInn,
    responseCode: responseCodeOf(document),
    operatorMessage: numberOf(elements, 1206) ?? null,
    operatorSign: bytesOf(elements, 1078) ?? null,
  };
};

/** Tag 1022 stands inside 1068, in some operators' answers beside it. */
const responseCodeOf = ({ elements }: FiscalDocument): number | null =>
  numberOf(groupOf(elements, 1068) ?? [], 1022) ?? numberOf(elements, 1022) ?? null;

/**
 * Reads a confirmation out of its container; `version` is the one of the session header. Throws FiscalDecodeError as
 * `decodeContainer`, `decodeDocument` and `confirmationOf` do.
 */
export const decodeConfirmation = (container: Uint8Array, version: FormatVersion): Confirmation =>
  confirmationOf(decodeDocument(decodeContainer(container).data, { version }));
