import { documentKind, type FormatVersion } from '../dictionary/index.ts';
import { type FiscalDocument, fiscalSignOf } from '../document/index.ts';
import { type DriveNumber, isDriveNumber } from '../identifiers/drive-number.ts';
import type { FiscalSign } from '../identifiers/fiscal-sign.ts';
import { type Inn, innFromRegister } from '../identifiers/inn.ts';
import { isRegistrationNumber, type RegistrationNumber } from '../identifiers/registration-number.ts';
import type { RegisterTime } from '../time/register-time.ts';
import { numberIn, type Tags, textIn, timeIn } from './reading.ts';

/** What stands at the top of every document. Null means that the document does not say it, or says it wrongly. */
export type DocumentHead = {
  /** The code of the document: 1, 11, 2, 21, 3, 31, 4, 41, 5, 6. */
  readonly code: number;
  /** «Кассовый чек», «Отчет об открытии смены». */
  readonly title: string;
  readonly version: FormatVersion;
  readonly driveNumber: DriveNumber | null;
  readonly registrationNumber: RegistrationNumber | null;
  readonly documentNumber: number | null;
  readonly time: RegisterTime | null;
  readonly fiscalSign: FiscalSign | null;
  readonly shiftNumber: number | null;
  readonly sellerName: string | null;
  readonly sellerInn: Inn | null;
  /** Address of settlements (tag 1009). */
  readonly address: string | null;
  /** Place of settlements (tag 1187): a shop's name, a site. */
  readonly place: string | null;
  readonly cashierName: string | null;
  readonly cashierInn: Inn | null;
  /** Number of the vending machine (tag 1036). */
  readonly machineNumber: string | null;
};

/** An ИНН that is right, however the register padded it. */
export const innIn = (tags: Tags, tag: number): Inn | null => {
  const text = textIn(tags, tag);
  return text === null ? null : (innFromRegister(text) ?? null);
};

/** Reads the top of a document. */
export const readHead = (document: FiscalDocument): DocumentHead => {
  const { code, version, elements } = document;
  const drive = textIn(elements, 1041) ?? '';
  const registration = textIn(elements, 1037) ?? '';
  const sign = fiscalSignOf(document);
  return {
    code,
    title: documentKind(code)?.name ?? `Документ ${code}`,
    version,
    driveNumber: isDriveNumber(drive) ? drive : null,
    registrationNumber: isRegistrationNumber(registration) ? registration : null,
    documentNumber: numberIn(elements, 1040),
    time: timeIn(elements, 1012),
    fiscalSign: sign === undefined ? null : (String(sign) as FiscalSign),
    shiftNumber: numberIn(elements, 1038),
    sellerName: textIn(elements, 1048),
    sellerInn: innIn(elements, 1018),
    address: textIn(elements, 1009),
    place: textIn(elements, 1187),
    cashierName: textIn(elements, 1021),
    cashierInn: innIn(elements, 1203),
    machineNumber: textIn(elements, 1036),
  };
};
