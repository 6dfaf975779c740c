import type { FormatVersion } from '../src/dictionary/index.ts';
import type { FiscalDocument } from '../src/document/index.ts';
import {
  type DriveNumber,
  type Inn,
  type RegistrationNumber,
  registrationNumberFor,
} from '../src/identifiers/index.ts';
import { parseLocalIso, type RegisterTime } from '../src/time/index.ts';
import { buildElements, type FieldRecord } from '../src/tlv/index.ts';

/** The shop whose register makes the documents of these tests. */
export const SHOP = {
  inn: '7707083893' as Inn,
  cashierInn: '500100732259' as Inn,
  drive: '7380440800123456' as DriveNumber,
  factoryNumber: '00106900000001',
  registrationNumber: registrationNumberFor('1', {
    inn: '7707083893' as Inn,
    factoryNumber: '00106900000001',
  }) as RegistrationNumber,
};

/** A moment of the register's clock from its text. */
export const at = (iso: string): RegisterTime => {
  const parsed = parseLocalIso(iso);
  if (!parsed.ok) throw new Error(parsed.problem.sentence);
  return parsed.value;
};

const NUMBERS: Readonly<Record<FormatVersion, number>> = { '1.0': 1, '1.05': 2, '1.1': 3, '1.2': 4 };

const head = (version: FormatVersion): FieldRecord => ({
  1012: at('2026-11-22T14:05:00'),
  1018: SHOP.inn,
  1037: SHOP.registrationNumber,
  1038: 7,
  1040: 115,
  1041: SHOP.drive,
  1077: Uint8Array.of(0x31, 0x04, 0x49, 0x96, 0x02, 0xd2),
  1209: NUMBERS[version],
});

/** A document of any kind from its fields; a field of undefined is left out. */
export const documentOf = (
  code: number,
  fields: FieldRecord,
  version: FormatVersion = '1.2',
): FiscalDocument => ({
  code,
  version,
  elements: buildElements({ ...head(version), ...fields }, version),
  messageSign: null,
  zeroTail: false,
});

/** An item: two loaves at 60.00 with 10 % VAT inside. */
export const item = (fields: FieldRecord = {}): FieldRecord => ({
  1030: 'Хлеб бородинский',
  1079: 6000,
  1023: '2',
  2108: 0,
  1043: 12_000,
  1199: 2,
  1200: 1091,
  1212: 1,
  1214: 4,
  ...fields,
});

const RECEIPT: FieldRecord = {
  1009: '101000, Москва, ул. Мясницкая, 1',
  1187: 'Булочная',
  1048: 'ООО "Булочная"',
  1021: 'Петрова А. И.',
  1020: 12_000,
  1031: 2000,
  1081: 10_000,
  1215: 0,
  1216: 0,
  1217: 0,
  1042: 12,
  1054: 1,
  1055: 1,
  1103: 1091,
};

/** A right receipt of format 1.2 for one item; fields override it. */
export const receipt = (fields: FieldRecord = {}, code = 3): FiscalDocument =>
  documentOf(code, { ...RECEIPT, 1059: [item()], ...fields });

/** A right correction of format 1.2 for a settlement of the day before. */
export const correction = (fields: FieldRecord = {}): FiscalDocument =>
  receipt({ 1173: 0, 1174: { 1178: at('2026-11-21T00:00:00') }, ...fields }, 31);

/** A right receipt of format 1.05. */
export const oldReceipt = (fields: FieldRecord = {}): FiscalDocument => {
  const line = item({ 2108: undefined, 1197: 'шт.' });
  return documentOf(3, { ...RECEIPT, 1059: [line], ...fields }, '1.05');
};

/** A report that opens shift 7. */
export const shiftOpening = (fields: FieldRecord = {}): FiscalDocument =>
  documentOf(2, { 1021: 'Петрова А. И.', 1188: '5.10', 1189: 4, ...fields });

const counters = (count: number, total: number): FieldRecord => ({
  1129: {
    1135: count,
    1201: total,
    1136: total,
    1138: 0,
    1218: 0,
    1219: 0,
    1220: 0,
    1139: 0,
    1140: 0,
    1141: 0,
    1142: 0,
    1143: 0,
    1183: total,
  },
  1133: { 1144: 0 },
  1134: count,
});

/** A report that closes shift 7 after twelve receipts. */
export const shiftClosing = (fields: FieldRecord = {}): FiscalDocument =>
  documentOf(5, {
    1021: 'Петрова А. И.',
    1111: 14,
    1118: 12,
    1213: 300,
    1157: counters(112, 1_200_000),
    1194: counters(12, 120_000),
    ...fields,
  });

/** A first registration of a shop that sells goods under the general regime. */
export const registration = (fields: FieldRecord = {}, code = 1): FiscalDocument =>
  documentOf(code, {
    1001: 0,
    1002: 0,
    1009: '101000, Москва, ул. Мясницкая, 1',
    1013: SHOP.factoryNumber,
    1017: '7704358518',
    1021: 'Петрова А. И.',
    1038: undefined,
    1040: 1,
    1046: 'ООО "Оператор"',
    1048: 'ООО "Булочная"',
    1056: 0,
    1060: 'nalog.gov.ru',
    1062: 1,
    1117: 'check@example.ru',
    1187: 'Булочная',
    1188: '5.10',
    1189: 4,
    1190: 4,
    1213: 470,
    1290: 0,
    ...fields,
  });

/** The report that closes the drive. */
export const driveClosing = (fields: FieldRecord = {}): FiscalDocument =>
  documentOf(6, {
    1009: '101000, Москва, ул. Мясницкая, 1',
    1021: 'Петрова А. И.',
    1048: 'ООО "Булочная"',
    1157: counters(112, 1_200_000),
    1187: 'Булочная',
    ...fields,
  });

/** A report on the state of settlements with three documents not sent yet. */
export const settlementState = (fields: FieldRecord = {}): FiscalDocument =>
  documentOf(21, {
    1097: 3,
    1098: at('2026-11-20T10:00:00'),
    1116: 113,
    1157: counters(112, 1_200_000),
    1158: { 1144: 3, 1145: { 1135: 3, 1201: 30_000, 1136: 30_000, 1138: 0, 1218: 0, 1219: 0, 1220: 0 } },
    1213: 300,
    ...fields,
  });
