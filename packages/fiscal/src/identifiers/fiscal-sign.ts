import type { Brand } from './brand.ts';
import { accept, type Parsed, refuse } from './parsed.ts';
import { isDigits, withoutSeparators } from './pasted.ts';

/** ФПД as people read it on a receipt: a 32-bit number in decimal, without zeros in front. */
export type FiscalSign = Brand<string, 'FiscalSign'>;
/** ФПС of a message: a 64-bit number in decimal; it does not fit a JavaScript number. */
export type MessageFiscalSign = Brand<string, 'MessageFiscalSign'>;

const MAX_UINT32 = 0xffff_ffff;
const MAX_UINT64 = 0xffff_ffff_ffff_ffffn;

/** True for a decimal 32-bit number without zeros in front. */
export const isFiscalSign = (text: string): text is FiscalSign =>
  /^(?:0|[1-9]\d{0,9})$/u.test(text) && Number(text) <= MAX_UINT32;

/** True for a decimal 64-bit number without zeros in front. */
export const isMessageFiscalSign = (text: string): text is MessageFiscalSign =>
  /^(?:0|[1-9]\d{0,19})$/u.test(text) && BigInt(text) <= MAX_UINT64;

/** Reads a typed or pasted ФПД; zeros that printers put in front are dropped. */
export const parseFiscalSign = (text: string): Parsed<FiscalSign> => {
  const digits = withoutSeparators(text);
  if (digits === '')
    return refuse('fiscalSign.empty', 'Укажите фискальный признак (ФП или ФПД): до 10 цифр.');
  if (!isDigits(digits))
    return refuse('fiscalSign.characters', 'Фискальный признак состоит только из цифр, их до 10.');
  const value = digits.replace(/^0+(?=\d)/u, '');
  if (!isFiscalSign(value)) {
    return refuse(
      'fiscalSign.range',
      'Такого фискального признака не бывает: в нём до 10 цифр, не больше 4294967295.',
    );
  }
  return accept(value);
};

/**
 * The printed ФПД held in tag 1077: its last four bytes, big-endian. Undefined when the tag has another length than 6
 * (4 in the earliest registers).
 */
export const fiscalSignFromBytes = (bytes: Uint8Array): FiscalSign | undefined => {
  if (bytes.length !== 6 && bytes.length !== 4) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return String(view.getUint32(bytes.length - 4)) as FiscalSign;
};
