import { type DriveNumber, isDriveNumber } from '../identifiers/drive-number.ts';
import { type FiscalSign, parseFiscalSign } from '../identifiers/fiscal-sign.ts';
import { accept, type Parsed, refuse } from '../identifiers/parsed.ts';
import { isDigits } from '../identifiers/pasted.ts';
import { formatQrTime, parseQrTime } from './qr-time.ts';
import { formatRoubles, parseRoubles } from './roubles.ts';
import type { RegisterTime } from '../time/register-time.ts';

/** 1 приход, 2 возврат прихода, 3 расход, 4 возврат расхода (tag 1054). */
export type OperationCode = 1 | 2 | 3 | 4;

/** What the QR code of a receipt says. `total` is in kopecks. */
export type ReceiptQr = {
  readonly time: RegisterTime;
  readonly total: number;
  readonly driveNumber: DriveNumber;
  readonly documentNumber: number;
  readonly fiscalSign: FiscalSign;
  readonly operation: OperationCode;
};

const KEYS = ['t', 's', 'fn', 'i', 'fp', 'n'] as const;
type Key = (typeof KEYS)[number];

const NAMES: Readonly<Record<Key, string>> = {
  t: 'даты и времени (t)',
  s: 'суммы (s)',
  fn: 'номера ФН (fn)',
  i: 'номера ФД (i)',
  fp: 'фискального признака (fp)',
  n: 'признака расчёта (n)',
};

const MAX_LENGTH = 500;
const MAX_DOCUMENT_NUMBER = 0xffff_ffff;

const isKey = (key: string): key is Key => KEYS.some((known) => known === key);

/** Takes the query of a link too, because some printers put the receipt's page in front. */
const fieldsOf = (text: string): Partial<Record<Key, string>> => {
  const fields: Partial<Record<Key, string>> = {};
  for (const pair of text.slice(text.indexOf('?') + 1).split('&')) {
    const at = pair.indexOf('=');
    const key = pair.slice(0, at).trim().toLowerCase();
    if (at > 0 && isKey(key)) fields[key] ??= pair.slice(at + 1).trim();
  }
  return fields;
};

const isOperation = (value: number): value is OperationCode => value >= 1 && value <= 4;

/** Reads the text of a receipt's QR code: keys in any order, `T` in any case, time with or without seconds. */
export const parseReceiptQr = (text: string): Parsed<ReceiptQr> => {
  if (text.length > MAX_LENGTH)
    return refuse('qr.length', 'Это не QR-код кассового чека: текст слишком длинный.');
  const fields = fieldsOf(text.trim());
  const missing = KEYS.filter((key) => fields[key] === undefined);
  if (missing.length === KEYS.length) {
    return refuse(
      'qr.shape',
      'Это не QR-код кассового чека: он начинается с t= и содержит s, fn, i, fp и n.',
    );
  }
  if (missing.length > 0) {
    return refuse('qr.missing', `В QR-коде не хватает ${missing.map((key) => NAMES[key]).join(', ')}.`);
  }
  const { t = '', s = '', fn = '', i = '', fp = '', n = '' } = fields;
  const time = parseQrTime(t);
  if (time === undefined)
    return refuse('qr.time', 'Время в QR-коде записано с ошибкой, правильно так: t=20261122T1405.');
  const total = parseRoubles(s);
  if (total === undefined)
    return refuse('qr.total', 'Сумма в QR-коде записана с ошибкой, правильно так: s=349.93.');
  if (!isDriveNumber(fn)) return refuse('qr.drive', 'Номер ФН в QR-коде должен состоять из 16 цифр.');
  const documentNumber = isDigits(i) && i.length <= 10 ? Number(i) : 0;
  if (documentNumber < 1 || documentNumber > MAX_DOCUMENT_NUMBER) {
    return refuse('qr.document', 'Номер ФД в QR-коде должен быть целым числом больше нуля.');
  }
  const fiscalSign = parseFiscalSign(fp);
  if (!fiscalSign.ok) return fiscalSign;
  const operation = Number(n);
  if (n.length !== 1 || !isOperation(operation)) {
    return refuse('qr.operation', 'Признак расчёта в QR-коде бывает от 1 до 4.');
  }
  return accept({ time, total, driveNumber: fn, documentNumber, fiscalSign: fiscalSign.value, operation });
};

/** The text of the QR code in the order and form of the tax format; seconds only when there are any. */
export const formatReceiptQr = (qr: ReceiptQr): string =>
  `t=${formatQrTime(qr.time)}&s=${formatRoubles(qr.total)}&fn=${qr.driveNumber}&i=${qr.documentNumber}` +
  `&fp=${qr.fiscalSign}&n=${qr.operation}`;
