import { type FormatVersion, numberOfFormatVersion } from '../dictionary/index.ts';
import { fiscalSignBytes } from '../document/index.ts';
import { isInn } from '../identifiers/inn.ts';
import { registrationNumberFor } from '../identifiers/registration-number.ts';
import type { FieldRecord } from '../tlv/index.ts';

/** Noon of 15 January 2026 on the register's clock. */
const USUAL_TIME = Date.UTC(2026, 0, 15, 12) / 1000;
const USUAL_INN = '7707083893';
const USUAL_FACTORY_NUMBER = '00106900000001';

/** Counters with nothing counted yet. */
const NOTHING_COUNTED: FieldRecord = { 1134: 0 };

/**
 * A value for every tag that the tables demand of some document, for one imagined shop. Values that hang together follow
 * those given: the РНМ fits ИНН and factory number, the fiscal sign follows number and time.
 */
export const usualFields = (code: number, version: FormatVersion, given: FieldRecord): FieldRecord => {
  const inn = textOr(given[1018], USUAL_INN);
  const factoryNumber = textOr(given[1013], USUAL_FACTORY_NUMBER);
  const registerTime = numberOr(given[1012], USUAL_TIME);
  const documentNumber = numberOr(given[1040], code === 1 ? 1 : 2);
  const formatNumber = numberOfFormatVersion(version);
  return {
    1001: 0,
    1002: 0,
    1009: '115280, Москва, ул. Автозаводская, д. 23',
    1011: 2,
    1012: registerTime,
    1013: factoryNumber,
    1017: '7704358518',
    1018: inn,
    1021: 'Кассир Иванова А. А.',
    1023: 1,
    1030: 'Товар',
    1037: registrationNumberOf(inn, factoryNumber),
    1038: 1,
    1040: documentNumber,
    1041: version === '1.0' || version === '1.05' ? '9999078900000001' : '9999078902000001',
    1042: 1,
    1043: 1000,
    1046: 'ООО «Оператор»'.replaceAll(/[«»]/gu, '"'),
    1048: 'ООО "Ромашка"',
    1054: 1,
    1055: 1,
    1056: 0,
    1060: 'www.nalog.gov.ru',
    1062: 1,
    1077: fiscalSignBytes(code, signOf(documentNumber, registerTime)),
    1078: new Uint8Array(16),
    1079: 1000,
    1097: 0,
    1098: 0,
    1101: 1,
    1108: 0,
    1109: 0,
    1110: 0,
    1111: 2,
    1116: 0,
    1117: 'check@example.ru',
    1118: 0,
    1126: 0,
    1157: NOTHING_COUNTED,
    1158: { 1144: 0 },
    1173: 0,
    1174: { 1178: Math.max(0, registerTime - (registerTime % 86_400) - 86_400), 1179: '1' },
    1187: 'Торговый зал',
    1188: '1.0',
    1189: formatNumber,
    1190: formatNumber,
    1193: 0,
    1194: NOTHING_COUNTED,
    1199: 6,
    1200: 0,
    1205: 0x8000_0000,
    1206: 0,
    1207: 0,
    1209: formatNumber,
    1213: 410,
    1214: 4,
    1221: 0,
    1290: 0,
    2000: '0104600439931256215OoyE8qxeIOn>',
    2001: 1,
    2002: 1,
    2003: 1,
    2004: 3,
    2007: {},
    2040: documentNumber,
    2100: 4,
    2101: '0104600439931256215OoyE8qxeIOn>',
    2102: 0,
    2104: 0,
    2105: 0,
    2106: 15,
    2108: 0,
    2110: 1,
    2111: 0,
    2114: registerTime,
    2115: '0000',
    2116: 1,
  };
};

/** Fields that registers write although the tables leave them to conditions or to will. */
export const usuallyWritten = (code: number): readonly number[] => {
  switch (code) {
    case 1:
    case 11:
      return [1017, 1046, 1060, 1062, 1117, ...(code === 11 ? [1101] : [])];
    case 2:
    case 5:
      return [1009, 1021, 1048, 1187];
    case 3:
    case 4:
      return [1009, 1018, 1021, 1048, 1117, 1187];
    case 31:
    case 41:
      return [1009, 1018, 1021, 1048, 1173, 1187];
    case 6:
      return [1009, 1021, 1187];
    default:
      return [];
  }
};

const textOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value.trim() : otherwise;

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

const registrationNumberOf = (inn: string, factoryNumber: string): string =>
  isInn(inn) && /^[\dA-Za-z]{1,20}$/u.test(factoryNumber)
    ? registrationNumberFor('1', { inn, factoryNumber })
    : '0000000001000000';

/** Some number of 32 bits that differs from document to document. */
const signOf = (documentNumber: number, registerTime: number): number =>
  (Math.imul(documentNumber, 0x9e37_79b1) ^ Math.imul(registerTime, 0x85eb_ca6b)) >>> 0;
