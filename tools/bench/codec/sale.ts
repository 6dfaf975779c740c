import {
  buildDocument,
  type CheckContext,
  encodeContainer,
  encodeDocument,
  type FiscalDocument,
  innFromRegister,
  isRegistrationNumber,
  nextDriveState,
  registerTime,
  registerTimeOf,
  registrationNumberOf,
  userInnOf,
} from '@koreshok/fiscal';

const ITEMS = [
  'Молоко пастеризованное "Луговое" 2,5 %, 930 мл',
  'Хлеб ржаной подовый, нарезка, 400 г',
  'Сыр российский, 50 %, весовой, кг',
  'Чай чёрный байховый, 100 пакетиков',
  'Пакет-майка с логотипом магазина',
].map((name, index) => ({
  1030: name,
  1079: 4990 + index * 1733,
  1023: index === 2 ? '0.364' : index + 1,
  1199: index === 4 ? 11 : 2,
  1212: 1,
  1214: 4,
  2108: index === 2 ? 11 : 0,
}));

export const FN = '9999078902000001';
export const NUMBER = 104_217;
const RECEIPT_NUMBER = 311;
const SHIFT_LENGTH = 3_600;

/** A sale of five items in format 1.2 as a shop's register makes it, about one kilobyte. */
export function sale(number = NUMBER): FiscalDocument {
  return buildDocument(
    3,
    '1.2',
    {
      1008: 'buyer@example.ru',
      1040: number,
      1041: FN,
      1042: RECEIPT_NUMBER,
      1048: 'Общество с ограниченной ответственностью "Продукты рядом"',
      1059: ITEMS,
      1084: { 1085: 'Номер карты лояльности', 1086: '7000 1234 5678 0042' },
      1187: 'Магазин № 17, торговый зал, касса самообслуживания 3',
      1192: 'K17-S3-000311',
      1203: '500100732259',
    },
    { messageSign: Uint8Array.of(0x81, 0x06, 1, 2, 3, 4, 5, 6), zeroTail: true },
  );
}

/** The sale in the container it comes in. */
export const containerOf = (number = NUMBER): Uint8Array =>
  encodeContainer({ dataType: 3, driveNumber: FN, documentNumber: number }, encodeDocument(sale(number)));

/** All that format-logic control may be told of the drive, the register and the clock, so that every check has work. */
export function contextOf(document: FiscalDocument): CheckContext {
  const before = nextDriveState(document);
  const time = registerTime(registerTimeOf(document) ?? 0);
  const inn = innFromRegister(userInnOf(document) ?? '');
  const number = registrationNumberOf(document)?.trim() ?? '';
  if (inn === undefined || !isRegistrationNumber(number)) throw new Error('The sale names no register');
  return {
    now: time,
    previous: {
      ...before,
      lastNumber: before.lastNumber - 1,
      receiptNumber: RECEIPT_NUMBER - 1,
      shiftOpenedAt: registerTime(time - SHIFT_LENGTH),
    },
    register: { inn, registrationNumber: number, taxations: 1 },
  };
}
