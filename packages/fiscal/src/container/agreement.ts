import { documentNumberOf, driveNumberOf, type FiscalDocument } from '../document/index.ts';
import { FiscalDecodeError } from '../errors/index.ts';
import type { ContainerHeader } from './header.ts';

/** Numbers of marking messages live in tags of their own: 2001 of a request, 2002 of a notification. */
const FIRST_MARKING_CODE = 81;

/**
 * Checks that frame, container and document speak of the same ФН, number and kind of document. Throws
 * FiscalDecodeError `drive-mismatch`, `number-mismatch` or `data-type-mismatch`, its offset that of the field in the
 * container header. A document that lacks tag 1040 or 1041 does not agree, marking messages (81–84) aside.
 */
export const assertAgreement = (
  header: ContainerHeader,
  document: FiscalDocument,
  frameDriveNumber?: string,
): void => {
  if (header.dataType !== document.code) {
    throw new FiscalDecodeError('data-type-mismatch', 5, {
      details: { container: header.dataType, document: document.code },
    });
  }
  if (frameDriveNumber !== undefined && frameDriveNumber !== header.driveNumber) {
    throw new FiscalDecodeError('drive-mismatch', 9, {
      details: { frame: frameDriveNumber, container: header.driveNumber },
    });
  }
  if (document.code >= FIRST_MARKING_CODE) return;
  const driveNumber = driveNumberOf(document);
  if (driveNumber !== header.driveNumber) {
    throw new FiscalDecodeError('drive-mismatch', 9, {
      tag: 1041,
      details: { document: driveNumber ?? '', container: header.driveNumber },
    });
  }
  const documentNumber = documentNumberOf(document);
  if (documentNumber !== header.documentNumber) {
    throw new FiscalDecodeError('number-mismatch', 17, {
      tag: 1040,
      details: { document: documentNumber ?? '', container: header.documentNumber },
    });
  }
};
