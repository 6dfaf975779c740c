import { parseDriveNumber, parseFiscalSign } from '@koreshok/fiscal/identifiers';
import { parseReceiptQr } from '@koreshok/fiscal/qr';
import { parseLocalIso } from '@koreshok/fiscal/time';

/** What stands on a receipt and proves that the asker holds it. `total` in kopecks, `time` of the register's clock. */
export interface KnownReceipt {
  readonly fn: string;
  readonly number: number;
  readonly fiscalSign: string;
  readonly total: number;
  readonly time: number;
}

/** The fields of the form that asks for it. */
export type RequisiteValues = Readonly<
  Record<'fn' | 'number' | 'fiscalSign' | 'total' | 'day' | 'clock', string>
>;

const LARGEST_NUMBER = 0xffff_ffff;

/** Reads the text of a QR code; a string says in Russian why it is none. */
export function knownFromQr(text: string): KnownReceipt | string {
  const read = parseReceiptQr(text);
  if (!read.ok) return read.problem.sentence;
  const { driveNumber, documentNumber, fiscalSign, total, time } = read.value;
  return { fn: driveNumber, number: documentNumber, fiscalSign, total, time };
}

export function checkDrive(text: string): string | undefined {
  const read = parseDriveNumber(text);
  return read.ok ? undefined : read.problem.sentence;
}

export function checkNumber(text: string): string | undefined {
  if (text.trim() === '') return 'Укажите номер документа (ФД): он напечатан рядом с буквами ФД.';
  const number = Number(text);
  return /^\d{1,10}$/.test(text.trim()) && number >= 1 && number <= LARGEST_NUMBER
    ? undefined
    : 'Номер документа состоит только из цифр, их не больше 10.';
}

export function checkSign(text: string): string | undefined {
  const read = parseFiscalSign(text);
  return read.ok ? undefined : read.problem.sentence;
}

/** @param kopecks digits, as the money mask gives them. */
export function checkTotal(kopecks: string): string | undefined {
  return kopecks === '' ? 'Укажите итог чека в рублях и копейках.' : undefined;
}

export function checkDay(day: string): string | undefined {
  return parseLocalIso(`${day}T00:00`).ok ? undefined : 'Укажите день, который напечатан на чеке.';
}

export function checkClock(clock: string): string | undefined {
  return /^\d{2}:\d{2}/.test(clock) ? undefined : 'Укажите часы и минуты, как на чеке.';
}

/** The receipt that filled fields describe; undefined while one of them is wrong. */
export function knownFromFields(values: RequisiteValues): KnownReceipt | undefined {
  const fn = parseDriveNumber(values.fn);
  const fiscalSign = parseFiscalSign(values.fiscalSign);
  const time = parseLocalIso(`${values.day}T${values.clock}`);
  if (!fn.ok || !fiscalSign.ok || !time.ok) return undefined;
  if (checkNumber(values.number) !== undefined || values.total === '') return undefined;
  return {
    fn: fn.value,
    number: Number(values.number),
    fiscalSign: fiscalSign.value,
    total: Number(values.total),
    time: time.value,
  };
}
