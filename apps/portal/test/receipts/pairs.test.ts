import { parseDriveNumber, parseFiscalSign } from '@koreshok/fiscal/identifiers';
import { formatMoney } from '@koreshok/ui';
import { describe, expect, it } from 'vitest';

import {
  buyerPairs,
  cashierWords,
  paymentPairs,
  requisitePairs,
  titleWords,
} from '@/features/receipts/pairs.ts';

import { aReceipt } from '../support/receipt.ts';

const NOTHING = { cashSum: 0, ecashSum: 0, prepaidSum: 0, creditSum: 0, provisionSum: 0 };

describe('sums of a receipt', () => {
  it('names only the ways it was paid', () => {
    const paid = aReceipt({ payments: { ...NOTHING, cashSum: 2_000, ecashSum: 10_000 } });
    expect(paymentPairs(paid)).toEqual([
      { term: 'Наличными', value: formatMoney(2_000) },
      { term: 'Безналичными', value: formatMoney(10_000) },
    ]);
  });

  it('tells tax from the turnover of a rate without tax', () => {
    const taxed = aReceipt({
      payments: NOTHING,
      vat: [
        { rate: 11, name: 'НДС 22 %', sum: 2_164, meaning: 'tax' },
        { rate: 5, name: 'НДС 0 %', sum: 5_000, meaning: 'turnover' },
        { rate: 6, name: 'Без НДС', sum: 5_000, meaning: 'turnover' },
      ],
    });
    expect(paymentPairs(taxed).map(({ term }) => term)).toEqual([
      'В том числе НДС 22 %',
      'Сумма с НДС 0 %',
      'Сумма без НДС',
    ]);
  });
});

describe('circumstances of a receipt', () => {
  it('says nothing of what the receipt does not say', () => {
    expect(buyerPairs(aReceipt())).toEqual([]);
  });

  it('says by whose order a correction was made', () => {
    const correction = {
      type: { code: 1, name: 'по предписанию' },
      settlementAt: null,
      orderNumber: '14-ФЛ',
      description: null,
    };
    expect(buyerPairs(aReceipt({ correction }))).toEqual([
      { term: 'Основание коррекции', value: 'по предписанию, № 14-ФЛ' },
    ]);
  });

  it('admits that a correction names no ground', () => {
    const correction = { type: null, settlementAt: null, orderNumber: null, description: null };
    expect(buyerPairs(aReceipt({ correction }))[0]?.value).toBe('не указано');
  });

  it("shows the seller's own line under its own name", () => {
    const pairs = buyerPairs(aReceipt({ userDetail: { name: 'Заказ', value: 'А-17' } }));
    expect(pairs).toEqual([{ term: 'Заказ', value: 'А-17' }]);
  });
});

describe('the head of a receipt', () => {
  it('joins the kind of document and of settlement', () => {
    expect(titleWords({ title: 'Кассовый чек', operation: { code: 2, name: 'возврат прихода' } })).toBe(
      'Кассовый чек. Возврат прихода',
    );
    expect(titleWords({ title: 'Кассовый чек', operation: null })).toBe('Кассовый чек');
  });

  it('does not call a cashier cashier twice', () => {
    expect(cashierWords('Михайлова Л. М.')).toBe('Кассир Михайлова Л. М.');
    expect(cashierWords('Кассир Михайлова Л. М.')).toBe('Кассир Михайлова Л. М.');
  });
});

describe('the numbers of a receipt', () => {
  it('stand in the order of a printed one, in the fixed-width face', () => {
    const drive = parseDriveNumber('7380440800123456');
    const sign = parseFiscalSign('3840917265');
    if (!drive.ok || !sign.ok) throw new Error('these numbers are right');
    const receipt = aReceipt({ driveNumber: drive.value, documentNumber: 115, fiscalSign: sign.value });
    expect(requisitePairs(receipt, (code) => `<${code}>`)).toEqual([
      { term: 'ФН', value: '<7380440800123456>', mono: true },
      { term: 'ФД', value: '115', mono: true },
      { term: 'ФП', value: '3840917265', mono: true },
    ]);
  });
});
