import { fromBase64, fromHex } from '../bytes/index.ts';
import { type FormatVersion, tagDefinition, tagTypeInFormat10 } from '../dictionary/index.ts';
import { fiscalSignBytes } from '../document/index.ts';
import { FiscalDecodeError, FiscalEncodeError } from '../errors/index.ts';
import { buildElement, decimalFromText, type FieldValue, type TlvElement } from '../tlv/index.ts';
import { isJsonObject, JsonNumber, type JsonValue } from './exact.ts';

const FISCAL_SIGN = 1077;
const PRODUCT_CODE_1_05 = 1162;

/** What a JSON value is read for. */
export interface ValuePlace {
  readonly tag: number;
  readonly code: number;
  readonly version: FormatVersion;
}

/** An element of a tag that is no group from its JSON value. Throws FiscalDecodeError `json-value` with the tag. */
export const elementFromJson = (place: ValuePlace, value: JsonValue): TlvElement => {
  try {
    return buildElement(place.tag, plainValue(place, value), place.version);
  } catch (cause) {
    if (cause instanceof FiscalEncodeError) {
      throw new FiscalDecodeError('json-value', 0, { tag: place.tag, details: { reason: cause.code } });
    }
    throw cause;
  }
};

const plainValue = (place: ValuePlace, value: JsonValue): FieldValue => {
  const { tag, version } = place;
  const type = version === '1.0' ? tagTypeInFormat10(tag) : tagDefinition(tag)?.type;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = textOfJson(value);
  if (text === null) throw wrong(tag);
  if (type === 'string') return text;
  if (type === 'FVLN') return decimalFromText(text) ?? fail(tag);
  if (type === 'unixtime') return secondsOfText(text) ?? integerOf(tag, text);
  if (type !== 'bytes') return integerOf(tag, text);
  return tag === FISCAL_SIGN && value instanceof JsonNumber ? signBytes(place, text) : bytesOfText(tag, text);
};

/** The text of a string or number; of the object with which the tax service wraps a product code, the code. */
const textOfJson = (value: JsonValue): string | null => {
  if (typeof value === 'string') return value;
  if (value instanceof JsonNumber) return value.text;
  const wrapped = isJsonObject(value) ? value.get('rawProductCode') : undefined;
  return typeof wrapped === 'string' ? wrapped : null;
};

const integerOf = (tag: number, text: string): number | bigint => {
  const decimal = decimalFromText(text);
  return decimal !== null && decimal.decimals === 0 ? decimal.digits : fail(tag);
};

const LOCAL_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/u;

/** Register seconds of «2018-10-30T08:49:00», as older JSON writes times. */
export const secondsOfText = (text: string): number | undefined => {
  const parts = LOCAL_TIME.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
};

const signBytes = ({ code, tag }: ValuePlace, text: string): Uint8Array => {
  const sign = integerOf(tag, text);
  if (sign > 0xffff_ffff) throw wrong(tag);
  return fiscalSignBytes(code, Number(sign));
};

const HEX_PRODUCT_CODE = /^(?:444d|450d|4508|490e|5246|c514|c51e|4541|0000)[0-9a-f]*$/iu;

/** Bytes stand in base64; some operators write product codes of formats 1.05 and 1.1 in hex. */
const bytesOfText = (tag: number, text: string): Uint8Array => {
  try {
    return tag === PRODUCT_CODE_1_05 && text.length % 2 === 0 && HEX_PRODUCT_CODE.test(text)
      ? fromHex(text)
      : fromBase64(text);
  } catch {
    throw wrong(tag);
  }
};

const wrong = (tag: number): FiscalDecodeError => new FiscalDecodeError('json-value', 0, { tag });

const fail = (tag: number): never => {
  throw wrong(tag);
};
