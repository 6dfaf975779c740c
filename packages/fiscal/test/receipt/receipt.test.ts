import { describe, expect, it } from 'vitest';

import { type Receipt, readDocument, readReceipt, summarize } from '../../src/receipt/index.ts';
import { formatRegisterTime } from '../../src/time/index.ts';
import type { FieldRecord } from '../../src/tlv/index.ts';
import { at, correction, item, oldReceipt, receipt, SHOP } from '../documents.ts';

const read = (fields: FieldRecord = {}): Receipt => readReceipt(receipt(fields));

const firstItem = (fields: FieldRecord) => read({ 1059: [item(fields)] }).items[0];

describe('a receipt as a person reads it', () => {
  it('says who sold, where, when and through which register', () => {
    const read = readReceipt(receipt({ 1203: SHOP.cashierInn, 1036: 'A-1' }));
    expect(read).toMatchObject({
      kind: 'receipt',
      code: 3,
      title: 'Кассовый чек',
      version: '1.2',
      strictForm: false,
      correction: null,
      sellerName: 'ООО "Булочная"',
      sellerInn: SHOP.inn,
      address: '101000, Москва, ул. Мясницкая, 1',
      place: 'Булочная',
      cashierName: 'Петрова А. И.',
      cashierInn: SHOP.cashierInn,
      machineNumber: 'A-1',
      registrationNumber: SHOP.registrationNumber,
      driveNumber: SHOP.drive,
      documentNumber: 115,
      shiftNumber: 7,
      receiptNumber: 12,
      fiscalSign: '1234567890',
    });
    expect(read.time && formatRegisterTime(read.time)).toBe('22 ноября 2026, 14:05');
  });

  it('says what was sold, for how much and how it was paid, in kopecks', () => {
    expect(read()).toMatchObject({
      operation: { code: 1, name: 'приход' },
      taxation: { code: 1, name: 'ОСН' },
      total: 12_000,
      payments: { cashSum: 2000, ecashSum: 10_000, prepaidSum: 0, creditSum: 0, provisionSum: 0 },
      items: [
        {
          name: 'Хлеб бородинский',
          price: 6000,
          quantity: '2',
          unit: 'шт. или ед.',
          unitCode: 0,
          sum: 12_000,
          productType: { code: 1, name: 'товар' },
          paymentType: { code: 4, name: 'полный расчет' },
          vatRate: { code: 2, name: 'НДС 10 %' },
          vatSum: 1091,
          markingCode: null,
          agent: null,
          supplier: null,
        },
      ],
      vat: [{ rate: 2, name: 'НДС 10 %', sum: 1091, meaning: 'tax' }],
    });
  });

  it('carries the QR code that any checker understands', () => {
    expect(read().qr).toBe('t=20261122T1405&s=120.00&fn=7380440800123456&i=115&fp=1234567890&n=1');
    expect(read({ 1041: '738' }).qr).toBeNull();
    expect(read({ 1054: 9 }).qr).toBeNull();
  });

  it('keeps the quantity exact', () => {
    expect(firstItem({ 1023: '0.3330' })?.quantity).toBe('0.333');
    expect(firstItem({ 1023: '12345678901234567.89' })?.quantity).toBe('12345678901234567.89');
  });

  it('of the older formats names the unit as the seller wrote it', () => {
    expect(readReceipt(oldReceipt()).items[0]).toMatchObject({ unit: 'шт.', unitCode: null });
  });

  it.each([
    [3, false],
    [4, true],
    [31, false],
    [41, true],
  ])('with code %i is a strict reporting form: %s', (code, strictForm) => {
    expect(readDocument(receipt({}, code))).toMatchObject({ kind: 'receipt', strictForm });
  });
});

describe('VAT of a receipt', () => {
  it('comes from tags of their own and from the list of newer rates', () => {
    const vat = read({
      1102: 100,
      1103: undefined,
      1104: 500,
      1105: 700,
      1115: { 1119: [{ 1199: 11, 1120: 220 }] },
    }).vat;
    expect(vat).toEqual([
      { rate: 1, name: 'НДС 20 %', sum: 100, meaning: 'tax' },
      { rate: 5, name: 'НДС 0 %', sum: 500, meaning: 'turnover' },
      { rate: 6, name: 'Без НДС', sum: 700, meaning: 'turnover' },
      { rate: 11, name: 'НДС 22 %', sum: 220, meaning: 'tax' },
    ]);
  });

  it('of before 2019 was 18 %', () => {
    const old = read({ 1012: at('2018-10-30T08:49:00'), 1102: 1525, 1106: 10, 1103: undefined });
    expect(old.vat.map(({ name }) => name)).toEqual(['НДС 18 %', 'НДС 18/118']);
  });

  it('of a rate nobody knows is named by its code', () => {
    expect(firstItem({ 1199: 99 })?.vatRate?.name).toBe('ставка с кодом 99');
  });
});

describe('marked goods', () => {
  it('of format 1.2 carry the kind of code, the item number and the serial', () => {
    const sold = firstItem({ 1163: { 1305: '0104600439931256215Qbag!' }, 2106: 15, 1212: 33 });
    expect(sold?.markingCode).toEqual({
      kind: 'gs1m',
      name: 'КТ GS1.М',
      text: '0104600439931256215Qbag!',
      gtin: '04600439931256',
      serial: '5Qbag!',
    });
    expect(sold?.markingCheck).toEqual({ code: 15, name: 'положительно, статус корректен (М+)' });
  });

  it('with a bare bar code have an item number and no serial', () => {
    expect(firstItem({ 1163: { 1302: '4600439931256' } })?.markingCode).toMatchObject({
      kind: 'ean13',
      gtin: '04600439931256',
      serial: null,
    });
  });

  it('of the older formats carry the same in bytes', () => {
    const number = [0x04, 0x2f, 0x1f, 0x96, 0x81, 0x78];
    const gs1 = Uint8Array.of(0x44, 0x4d, ...number, ...new TextEncoder().encode('ABC1234  '));
    expect(firstItem({ 1162: gs1 })?.markingCode).toEqual({
      kind: 'gs1m',
      name: 'КТ GS1.М',
      text: '010460043993125621ABC1234',
      gtin: '04600439931256',
      serial: 'ABC1234',
    });
  });

  it.each([
    [Uint8Array.of(0x45, 0x08, 0, 0, 5, 190, 177, 178), 'ean8', '96383410'],
    [Uint8Array.of(0xc5, 0x1e, 0x41, 0x42), 'egais3', 'AB'],
    [Uint8Array.of(0x00, 0x00, 0xff, 0x01), 'undefined', '0000ff01'],
  ])('with the bytes %s are of the kind %s', (bytes, kind, text) => {
    expect(firstItem({ 1162: bytes })?.markingCode).toMatchObject({ kind, text });
  });

  it('sold in parts say which part', () => {
    expect(firstItem({ 1291: { 1293: 1, 1294: 3 } })?.fraction).toBe('1/3');
    expect(firstItem({ 1291: { 1292: '2/5', 1293: 2, 1294: 5 } })?.fraction).toBe('2/5');
  });
});

describe('agents, buyers and additions', () => {
  it('an item sold for another names the agent and the supplier', () => {
    const sold = firstItem({
      1222: 32,
      1223: { 1073: ['+79161234567', '+79161234568'], 1044: 'Продажа' },
      1224: { 1225: 'ООО "Пекарня"', 1171: ['+74951234567'] },
      1226: '7704358518',
    });
    expect(sold?.agent).toEqual({
      kinds: ['комиссионер'],
      operation: 'Продажа',
      agentPhones: ['+79161234567', '+79161234568'],
      paymentOperatorPhones: [],
      transferOperator: null,
    });
    expect(sold?.supplier).toEqual({ name: 'ООО "Пекарня"', inn: '7704358518', phones: ['+74951234567'] });
  });

  it('a receipt of 1.05 may be an agent’s as a whole', () => {
    const sold = readReceipt(
      oldReceipt({ 1057: 1, 1026: ['АО "Перевод"'], 1016: ['7704358518  '], 1075: ['+74951234567'] }),
    );
    expect(sold.agent).toMatchObject({
      kinds: ['банковский платежный агент'],
      transferOperator: { name: 'АО "Перевод"', inn: '7704358518', phones: ['+74951234567'] },
    });
  });

  it('a foreign supplier has no ИНН', () => {
    expect(firstItem({ 1222: 64, 1226: '000000000000' })?.supplier).toEqual({
      name: null,
      inn: null,
      phones: [],
    });
  });

  it('the buyer is read from either format, and absent when nothing is said', () => {
    const data = { 1227: 'Иванов И. И.', 1228: '500100732259', 1245: '21', 1246: '4500 000000' };
    expect(read({ 1008: '+79161234567', 1256: data }).buyer).toMatchObject({
      contact: '+79161234567',
      name: 'Иванов И. И.',
      inn: '500100732259',
      identityDocument: { data: '4500 000000' },
    });
    expect(readReceipt(oldReceipt({ 1227: 'Иванов И. И.' })).buyer).toMatchObject({
      name: 'Иванов И. И.',
      contact: null,
    });
    expect(read().buyer).toBeNull();
  });

  it('cashless payments, additions of the trade and of the seller are there', () => {
    const full = read({
      1084: { 1085: 'Карта', 1086: '1234' },
      1192: 'скидка',
      1234: { 1235: [{ 1082: 10_000, 1236: 1, 1237: 'ABC' }] },
      1261: { 1262: '030', 1263: '21.11.2023', 1264: '1944', 1265: 'UUID=1&Time=2' },
      1270: { 1271: 0, 1272: 'Обмен', 1273: at('2026-11-22T14:00:00') },
      1125: 1,
      1117: 'shop@example.ru',
    });
    expect(full).toMatchObject({
      cashless: [{ sum: 10_000, method: 1, identifiers: 'ABC', details: null }],
      userDetail: { name: 'Карта', value: '1234' },
      extra: 'скидка',
      operational: { id: 0, data: 'Обмен', time: at('2026-11-22T14:00:00') },
      industry: [{ authority: { code: '030' }, documentNumber: '1944', value: 'UUID=1&Time=2' }],
      internet: true,
      sellerEmail: 'shop@example.ru',
    });
    expect(full.industry[0]?.authority?.name).not.toMatch(/код/u);
  });
});

describe('a correction', () => {
  it('says why and of when it is', () => {
    const mended = readReceipt(
      correction({ 1173: 1, 1174: { 1178: at('2026-11-01T00:00:00'), 1179: '15-П' } }),
    );
    expect(mended.correction).toEqual({
      type: { code: 1, name: 'по предписанию' },
      settlementAt: at('2026-11-01T00:00:00'),
      orderNumber: '15-П',
      description: null,
    });
  });
});

describe('the summary of a receipt', () => {
  it('has what lists, rollups and searches need', () => {
    const {
      head,
      receipt: summary,
      report,
    } = summarize(receipt({ 1008: 'Ivan@example.ru', 1059: [item({ 1163: { 1302: '4600439931256' } })] }));
    expect(head).toMatchObject({
      driveNumber: SHOP.drive,
      documentNumber: 115,
      cashierName: 'Петрова А. И.',
    });
    expect(summary).toEqual({
      cashSum: 2000,
      ecashSum: 10_000,
      prepaidSum: 0,
      creditSum: 0,
      provisionSum: 0,
      operationType: 1,
      correction: false,
      receiptNumber: 12,
      totalSum: 12_000,
      vatSum: 1091,
      taxation: 1,
      internet: false,
      buyerContact: 'Ivan@example.ru',
      itemCount: 1,
      items: [
        {
          position: 1,
          name: 'Хлеб бородинский',
          quantity: '2',
          price: 6000,
          sum: 12_000,
          vatRate: 2,
          markingCode: '4600439931256',
        },
      ],
      searchText: 'хлеб бородинский 4600439931256 ivan@example.ru петрова а. и.',
    });
    expect(report).toBeNull();
  });

  it('adds up tax of all rates and leaves turnovers out', () => {
    const taxed = receipt({
      1102: 100,
      1103: 10,
      1104: 5000,
      1105: 7000,
      1115: { 1119: [{ 1199: 11, 1120: 1 }] },
    });
    expect(summarize(taxed).receipt?.vatSum).toBe(111);
  });
});
