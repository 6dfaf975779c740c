import { describe, expect, it } from 'vitest';

import {
  type CheckContext,
  checkDocument,
  type DriveState,
  type FindingCode,
  FINDING_KINDS,
} from '../../src/checks/index.ts';
import type { FiscalDocument } from '../../src/document/index.ts';
import type { Inn, RegistrationNumber } from '../../src/identifiers/index.ts';
import type { FieldRecord, TlvElement } from '../../src/tlv/index.ts';
import {
  at,
  correction,
  documentOf,
  driveClosing,
  item,
  oldReceipt,
  receipt,
  registration,
  SHOP,
  shiftClosing,
  shiftOpening,
} from '../documents.ts';

/** The drive just before the receipt of these tests: shift 7 is open since the morning, 11 receipts in it. */
const BEFORE: DriveState = {
  lastNumber: 114,
  lastCode: 3,
  lastRegisterTime: at('2026-11-22T14:00:00'),
  shiftNumber: 7,
  shiftOpen: true,
  shiftOpenedAt: at('2026-11-22T09:00:00'),
  receiptNumber: 11,
};

const after = (change: Partial<DriveState>): CheckContext => ({ previous: { ...BEFORE, ...change } });

const withItem = (fields: FieldRecord, receiptFields: FieldRecord = {}): FiscalDocument =>
  receipt({ 1059: [item(fields)], ...receiptFields });

const withElement = (element: TlvElement): FiscalDocument => {
  const document = receipt();
  return { ...document, elements: [...document.elements, element] };
};

type Scenario = readonly [
  told: string,
  document: FiscalDocument,
  sentence: string | RegExp,
  context?: CheckContext,
];

const OLD_SALE = { 1012: at('2024-05-05T10:00:00') };

/** A scenario for every kind of finding; a kind without one does not compile. */
const SCENARIOS: Readonly<Record<FindingCode, Scenario>> = {
  'field.missing': [
    'an item has no price',
    withItem({ 1079: undefined }),
    'Позиция 1: нет обязательного реквизита «Цена за единицу предмета расчета с учетом скидок и наценок» (1079).',
  ],
  'field.unexpected': [
    'a receipt of 1.2 holds a field of 1.05',
    receipt({ 1171: '+79161234567' }),
    /\(1171\) не предусмотрен в ФФД 1\.2/u,
  ],
  'field.unknown': [
    'a register invents a tag',
    withElement({ tag: 1999, kind: 'unknown', offset: -1, length: 1, value: Uint8Array.of(1) }),
    'Реквизит 1999 неизвестен, он сохранён как есть.',
  ],
  'field.malformed': [
    'a flag takes two bytes',
    withElement({ tag: 1125, kind: 'malformed', offset: -1, length: 2, value: Uint8Array.of(1, 0) }),
    /«Признак расчета в «Интернет»» \(1125\) записан в недопустимом виде/u,
  ],
  'field.length': [
    'the РНМ is not padded',
    withElement({ tag: 1203, kind: 'text', offset: -1, length: 10, value: SHOP.inn }),
    /\(1203\) – 10 байт вместо 12/u,
  ],
  'field.repeated': [
    'the cashier stands twice',
    withElement({ tag: 1021, kind: 'text', offset: -1, length: 4, value: 'Анна' }),
    'Реквизит «Кассир» (1021) повторяется, хотя должен быть один.',
  ],
  'value.unknown': [
    'an item has a rate that does not exist',
    withItem({ 1199: 13 }),
    /^Позиция 1: значение 13 реквизита «Ставка НДС»/u,
  ],
  'value.taxation': [
    'a receipt names two taxation systems',
    receipt({ 1055: 3 }),
    /должна быть одна, а указано значение 3/u,
  ],
  'value.taxationAbolished': [
    'a receipt of 2026 names ЕНВД',
    receipt({ 1055: 8 }),
    /ЕНВД отменён с 2021 года/u,
  ],
  'value.productTypeVersion': [
    'a receipt of 1.05 sells marked goods by the words of 1.2',
    oldReceipt({ 1059: [item({ 2108: undefined, 1212: 33 })] }),
    'Позиция 1: признак предмета расчёта 33 появился только в ФФД 1.2.',
  ],
  'cashier.missing': ['nobody is named at the till', receipt({ 1021: undefined }), /^Не указан кассир/u],
  'item.sum': [
    'three times fifty is not two hundred',
    withItem({ 1023: '3', 1079: 5000, 1043: 20_000 }),
    'Позиция 1: цена, умноженная на количество, даёт 150,00\u00a0₽, а указано 200,00\u00a0₽.',
  ],
  'total.items': [
    'the total is more than the items',
    receipt({ 1020: 12_001, 1031: 2001 }),
    'Итог чека 120,01\u00a0₽ не равен сумме позиций 120,00\u00a0₽.',
  ],
  'payments.total': [
    'the buyer paid less than the total',
    receipt({ 1031: 0 }),
    'Оплаты по чеку составляют 100,00\u00a0₽, а итог 120,00\u00a0₽: ФНС такой чек не примет (код 507).',
  ],
  'payments.cashless': [
    'the cashless payments listed are less than the sum',
    receipt({ 1234: { 1235: [{ 1082: 9000, 1236: 1, 1237: 'x' }] } }),
    'Сведения о безналичных оплатах дают 90,00\u00a0₽, а в чеке указано 100,00\u00a0₽.',
  ],
  'vat.itemSum': [
    'the tax of an item is not what its rate gives',
    withItem({ 1200: 2000 }),
    'Позиция 1: НДС по ставке должен быть 10,91\u00a0₽, а указан 20,00\u00a0₽.',
  ],
  'vat.total': [
    'the tax of the receipt is not that of its items',
    receipt({ 1103: 1200 }),
    '«НДС 10 %»: по позициям выходит 10,91\u00a0₽, а в чеке указано 12,00\u00a0₽.',
  ],
  'vat.totalMissing': [
    'the items have a tax that the receipt does not sum up',
    receipt({ 1103: undefined }),
    '«НДС 10 %» есть в позициях, но в чеке сумма по этой ставке не указана.',
  ],
  'vat.rateTooEarly': [
    'a receipt of 2024 has 22 %',
    receipt({ ...OLD_SALE, 1059: [item({ 1199: 11 })] }),
    'Позиция 1: ставка «НДС 22 %» на дату чека ещё не действовала.',
  ],
  'vat.oldRate': [
    'a sale of 2026 has 20 %',
    withItem({ 1199: 1, 1200: 2000 }, { 1103: undefined, 1102: 2000 }),
    /^Позиция 1: с 2026 года ставка «НДС 20 %» допустима, только если/u,
  ],
  'sequence.gap': [
    'documents are missing in between',
    receipt(),
    'После документа 110 пришёл документ 115: документы между ними не поступали.',
    after({ lastNumber: 110, receiptNumber: null }),
  ],
  'sequence.backwards': [
    'the number is not greater than the last',
    receipt(),
    'Номер документа 115 не больше предыдущего 115.',
    after({ lastNumber: 115 }),
  ],
  'sequence.firstNumber': [
    'a registration is not the first document',
    registration({ 1040: 3 }),
    /его номер 3\.$/u,
  ],
  'sequence.afterClosing': [
    'a receipt comes after the drive was closed',
    receipt(),
    'Документ создан после закрытия фискального накопителя.',
    after({ lastCode: 6, shiftOpen: false }),
  ],
  'shift.alreadyOpen': [
    'a shift opens in an open shift',
    shiftOpening({ 1038: 8 }),
    /Смена 7 не закрыта/u,
    { previous: BEFORE },
  ],
  'shift.notOpen': [
    'a receipt is made in a closed shift',
    receipt(),
    'Документ создан при закрытой смене.',
    after({ shiftOpen: false }),
  ],
  'shift.stillOpen': [
    'the registration changes in an open shift',
    registration({ 1040: 115, 1205: 1 }, 11),
    'Отчёт сформирован при открытой смене 7, её нужно было закрыть.',
    { previous: BEFORE },
  ],
  'shift.number': [
    'a shift number is left out',
    shiftOpening({ 1038: 9 }),
    'После смены 7 открыта смена 9, а не следующая по порядку.',
    after({ shiftOpen: false }),
  ],
  'shift.otherNumber': [
    'a receipt names another shift',
    receipt({ 1038: 6 }),
    'В документе смена 6, а открыта смена 7.',
    { previous: BEFORE },
  ],
  'shift.tooLong': [
    'a receipt is made on the second day of a shift',
    receipt(),
    'Смена длится больше 24 часов: её нужно было закрыть.',
    after({ shiftOpenedAt: at('2026-11-21T14:00:00') }),
  ],
  'shift.receiptCount': [
    'the closing counts more receipts than came',
    shiftClosing(),
    'В отчёте о закрытии смены 12 чеков, а поступило 11.',
    { previous: BEFORE },
  ],
  'receipt.number': [
    'a receipt of the shift is left out',
    receipt(),
    'После чека 10 за смену пришёл чек 12.',
    after({ receiptNumber: 10 }),
  ],
  'time.implausible': [
    'the clock was reset',
    receipt({ 1012: at('2000-01-01T00:00:00') }),
    /^Дата документа 01\.01\.2000 00:00 неправдоподобна/u,
  ],
  'time.future': [
    'the document is of the day after tomorrow',
    receipt(),
    /^Документ датирован будущим \(22\.11\.2026 14:05\)/u,
    { now: at('2026-11-20T14:05:00') },
  ],
  'time.ahead': [
    'the clock is two hours fast',
    receipt(),
    'Часы кассы спешат: в документе 22.11.2026 14:05.',
    { now: at('2026-11-22T12:05:00') },
  ],
  'time.late': [
    'the document came five weeks after its date',
    receipt(),
    'Документ датирован 22.11.2026 14:05 и пришёл через 35 дн.: без связи ФН работает не дольше 30 дней, проверьте часы кассы.',
    { now: at('2026-12-27T14:05:00') },
  ],
  'time.backwards': [
    'the document is earlier than the one before it',
    receipt(),
    'Документ датирован 22.11.2026 14:05, раньше предыдущего (22.11.2026 14:06).',
    after({ lastRegisterTime: at('2026-11-22T14:06:00') }),
  ],
  'inn.user': [
    'the ИНН of the shop is wrong',
    receipt({ 1018: '7707083894' }),
    /^ИНН пользователя «7707083894» неверен/u,
  ],
  'inn.operator': [
    'the ИНН of the operator is wrong',
    registration({ 1017: '7704358519' }),
    /^ИНН оператора фискальных данных «7704358519»/u,
  ],
  'inn.cashier': [
    'the ИНН of the cashier is wrong',
    receipt({ 1203: '500100732250' }),
    /^ИНН кассира «500100732250»/u,
  ],
  'inn.buyer': [
    'the ИНН of the buyer is wrong',
    receipt({ 1256: { 1228: '7707083894' } }),
    'ИНН покупателя «7707083894» неверен.',
  ],
  'inn.supplier': [
    'the ИНН of the supplier is wrong',
    withItem({ 1222: 64, 1224: { 1225: 'ООО "Пекарня"' }, 1226: '7707083894' }),
    'Позиция 1: ИНН поставщика «7707083894» неверен.',
  ],
  'buyer.contact': [
    'the buyer left something else than a contact',
    receipt({ 1008: 'нет' }),
    /^Контакт покупателя не похож/u,
  ],
  'buyer.contactMissing': [
    'a site sells to nobody',
    receipt({ 1125: 1 }),
    /нужен телефон или почта покупателя/u,
  ],
  'registration.shape': [
    'the РНМ is short',
    receipt({ 1037: '12345' }),
    'РНМ «12345» должен состоять из 16 цифр.',
  ],
  'registration.checksum': [
    'the РНМ is of another register',
    registration({ 1013: '00106900000002' }),
    'РНМ 0000000001062448 не подходит к ИНН и заводскому номеру кассы.',
  ],
  'drive.shape': [
    'the ФН number is short',
    receipt({ 1041: '73804408' }),
    /^Номер ФН «73804408» должен состоять из 16 цифр/u,
  ],
  'drive.format': [
    'an old drive speaks the new format',
    receipt({ 1041: '9282000100123456' }),
    'ФН-1.1 исп. 5-15-2 не поддерживает ФФД 1.2.',
  ],
  'register.inn': [
    'the register is of another company',
    receipt(),
    'Касса зарегистрирована на ИНН 7704358518, а в документе ИНН 7707083893.',
    { register: { inn: '7704358518' as Inn } },
  ],
  'register.registrationNumber': [
    'the register has another РНМ',
    receipt(),
    /^РНМ в документе 0000000001062448, а касса зарегистрирована под номером 0000009999006161/u,
    { register: { registrationNumber: '0000009999006161' as RegistrationNumber } },
  ],
  'register.factoryNumber': [
    'the register has another factory number',
    registration(),
    /^Заводской номер в документе 00106900000001, а в карточке кассы 5/u,
    { register: { factoryNumber: '5' } },
  ],
  'register.taxation': [
    'a sale goes by a taxation system that is not registered',
    receipt(),
    'Система налогообложения «ОСН» не указана при регистрации кассы.',
    { register: { taxations: 2 } },
  ],
  'drive.exhausted': ['the drive says it ends soon', shiftOpening({ 1050: 1 }), /меньше 30 дней/u],
  'drive.replaceUrgently': ['the drive says it ends now', shiftOpening({ 1051: 1 }), /меньше 3 дней/u],
  'drive.memoryFull': [
    'the drive says it is full',
    shiftClosing({ 1052: 1 }),
    /Память ФН заполнена на 99 %/u,
  ],
  'drive.operatorSilent': [
    'the drive gets no confirmations',
    shiftOpening({ 1053: 1 }),
    /не получала ответ ОФД/u,
  ],
  'drive.fewDays': [
    'the key has ten days left',
    shiftClosing({ 1213: 10 }),
    'Ключа ФН хватит на 10 дн.: закажите замену.',
  ],
  'drive.almostFull': [
    'the drive nears its last document',
    shiftClosing({ 1040: 240_000 }),
    'ФН заполнен на 96 %: закажите замену.',
  ],
  'drive.unsentLong': [
    'documents wait for a week',
    shiftClosing({ 1097: 4, 1098: at('2026-11-15T00:00:00') }),
    'Касса не передала документов: 4, первый ждёт 7 дн.; через 30 дней ФН остановится.',
  ],
  'drive.closedUnsent': [
    'the drive is closed too early',
    driveClosing({ 1097: 4 }),
    'ФН закрыт, а не передано документов: 4.',
  ],
  'marking.codeMissing': [
    'marked goods go without a code',
    withItem({ 1212: 33 }),
    'Позиция 1: товар с кодом маркировки продан без кода.',
  ],
  'marking.codeUnexpected': [
    'goods said to be without a code have one',
    withItem({ 1212: 32, 1163: { 1305: '010460123456789821abc' }, 2106: 15 }),
    /код маркировки указан у товара, который по признаку не маркирован/u,
  ],
  'marking.resultMissing': [
    'a marking code was not checked',
    withItem({ 1212: 33, 1163: { 1305: '010460123456789821abc' } }),
    'Позиция 1: нет результата проверки кода маркировки.',
  ],
  'marking.refused': [
    'a marking code is refused',
    withItem({ 1212: 33, 1163: { 1305: '010460123456789821abc' }, 2106: 5 }),
    'Позиция 1: проверка кода маркировки: отрицательно, статус некорректен.',
  ],
  'marking.receipt': [
    'the receipt has refused codes',
    receipt({ 2107: 1 }),
    /были отрицательные результаты/u,
  ],
  'agent.supplierMissing': [
    'an agent does not say whose goods',
    withItem({ 1222: 64 }),
    /ИНН поставщика не указан/u,
  ],
  'correction.dateMissing': [
    'a correction does not say of when',
    correction({ 1174: {} }),
    /нет даты исправляемого расчёта/u,
  ],
  'correction.orderMissing': [
    'an ordered correction has no order',
    correction({ 1173: 1 }),
    /номер предписания не указан \(1179\)/u,
  ],
  'correction.future': [
    'a correction mends the future',
    correction({ 1174: { 1178: at('2026-11-23T00:00:00') } }),
    'Исправляемый расчёт датирован позже самого чека коррекции.',
  ],
  'correction.operation': [
    'a correction of 1.05 is a return',
    documentOf(31, { 1054: 2, 1174: { 1178: at('2026-11-21T00:00:00') } }, '1.05'),
    'В ФФД 1.05 чек коррекции бывает только приходом или расходом, а указано «возврат прихода».',
  ],
};

const cases = Object.entries(SCENARIOS).map(
  ([code, [told, document, sentence, context]]) => [told, code, document, sentence, context] as const,
);

describe('format-logic control notices when', () => {
  it.each(cases)('%s (%s)', (_, code, document, sentence, context) => {
    const findings = checkDocument(document, context);
    const found = findings.find((finding) => finding.code === code);
    expect(found?.sentence).toEqual(
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    );
    expect(found?.severity).toBe(FINDING_KINDS[code as FindingCode].severity);
  });

  it('every sentence is one plain sentence', () => {
    for (const [, , document, , context] of cases) {
      for (const { sentence } of checkDocument(document, context)) {
        expect(sentence).toMatch(/^[А-ЯЁ«].*\.$/u);
        expect(sentence).not.toMatch(/undefined|null|NaN|!/u);
      }
    }
  });
});
