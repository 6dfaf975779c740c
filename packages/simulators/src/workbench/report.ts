import { decodeDocument, operationTypeOf } from '@koreshok/fiscal/document';
import { parseDriveNumber, parseFiscalSign } from '@koreshok/fiscal/identifiers';
import { formatReceiptQr, type OperationCode } from '@koreshok/fiscal/qr';
import { registerTime, toLocalIso } from '@koreshok/fiscal/time';

import type { Delivery } from '../line/index.ts';
import type { RegisterDocument, RegisterState } from '../register/index.ts';
import type { StepKind } from './order.ts';

/** What the operator said about a document. */
export interface ReportedConfirmation {
  /** Time of acceptance, «2026-11-22T14:05:30» on the register's clock. */
  readonly acceptedAt: string;
  readonly operatorInn: string;
  readonly responseCode: number | null;
  readonly operatorMessage: number | null;
  readonly milliseconds: number;
}

/** A document that a step made. */
export interface ReportedDocument {
  readonly step: StepKind;
  readonly code: number;
  readonly number: number;
  /** «2026-11-22T14:05:30» on the register's clock. */
  readonly dateTime: string;
  readonly fiscalSign: string;
  /** Kopecks. */
  readonly total: number;
  /** The text of the QR code, empty for reports. */
  readonly qr: string;
  readonly confirmation: ReportedConfirmation | null;
}

/** A register on the workbench. */
export interface ReportedRegister {
  readonly driveNumber: string;
  readonly registrationNumber: string;
  readonly inn: string;
  readonly serialNumber: string;
  readonly userName: string;
  readonly version: string;
  readonly phase: RegisterState['drive']['phase'];
  readonly lastNumber: number;
  readonly unsent: number;
  readonly shift: { readonly number: number; readonly open: boolean };
}

export function registerReport({ profile, drive, shift }: RegisterState): ReportedRegister {
  const { driveNumber, registrationNumber, inn, serialNumber, userName, version } = profile;
  return {
    driveNumber,
    registrationNumber,
    inn,
    serialNumber,
    userName,
    version,
    phase: drive.phase,
    lastNumber: drive.lastNumber,
    unsent: drive.queue.length,
    shift: { number: shift.number, open: shift.open },
  };
}

export const documentReport = (
  step: StepKind,
  driveNumber: string,
  document: RegisterDocument,
): ReportedDocument => ({
  step,
  code: document.code,
  number: document.number,
  dateTime: toLocalIso(document.madeAt),
  fiscalSign: document.fiscalSign,
  total: document.total,
  qr: qrOf(driveNumber, document),
  confirmation: null,
});

export const confirmationReport = ({ answer }: Delivery): ReportedConfirmation => ({
  acceptedAt: toLocalIso(registerTime(answer.confirmation.acceptedAt)),
  operatorInn: answer.confirmation.operatorInn,
  responseCode: answer.confirmation.responseCode,
  operatorMessage: answer.confirmation.operatorMessage,
  milliseconds: Math.round(answer.milliseconds * 10) / 10,
});

/** The QR code of receipts and БСО; corrections carry none that a buyer could check. */
function qrOf(drive: string, document: RegisterDocument): string {
  if (document.code !== 3 && document.code !== 4) return '';
  const driveNumber = parseDriveNumber(drive);
  const fiscalSign = parseFiscalSign(document.fiscalSign);
  if (!driveNumber.ok || !fiscalSign.ok) return '';
  return formatReceiptQr({
    time: document.madeAt,
    total: document.total,
    driveNumber: driveNumber.value,
    documentNumber: document.number,
    fiscalSign: fiscalSign.value,
    operation: operationOf(document),
  });
}

function operationOf({ tlv }: RegisterDocument): OperationCode {
  const operation = operationTypeOf(decodeDocument(tlv));
  return operation === 2 || operation === 3 || operation === 4 ? operation : 1;
}
