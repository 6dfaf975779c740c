import { parseLocalIso } from '@koreshok/fiscal/time';
import { describe, expect, it } from 'vitest';

import {
  checkClock,
  checkDay,
  checkDrive,
  checkNumber,
  checkSign,
  checkTotal,
  knownFromFields,
  knownFromQr,
} from '@/features/receipt-check/known-receipt.ts';

const FIELDS = {
  fn: '7380 4408 0012 3456',
  number: '115',
  fiscalSign: '3840917265',
  total: '57000',
  day: '2026-11-22',
  clock: '14:05',
};

const at = (iso: string) => {
  const read = parseLocalIso(iso);
  return read.ok ? read.value : -1;
};

const KNOWN = {
  fn: '7380440800123456',
  number: 115,
  fiscalSign: '3840917265',
  total: 57_000,
  time: at('2026-11-22T14:05'),
};

describe('what a buyer types from the paper', () => {
  it('is the key to the receipt', () => {
    expect(knownFromFields(FIELDS)).toEqual(KNOWN);
  });

  it('is no key while one field is missing or wrong', () => {
    for (const [name, value] of [
      ['fn', '123'],
      ['number', '0'],
      ['fiscalSign', '99999999999'],
      ['total', ''],
      ['day', '2026-02-30'],
      ['clock', ''],
    ] as const) {
      expect(knownFromFields({ ...FIELDS, [name]: value }), name).toBeUndefined();
    }
  });

  it('is judged field by field, with a sentence for what is wrong', () => {
    const right = [
      checkDrive(FIELDS.fn),
      checkNumber(FIELDS.number),
      checkSign(FIELDS.fiscalSign),
      checkTotal(FIELDS.total),
      checkDay(FIELDS.day),
      checkClock(FIELDS.clock),
    ];
    expect(right).toEqual(right.map(() => undefined));
    const wrong = [
      checkDrive('12'),
      checkNumber(''),
      checkNumber('4294967296'),
      checkNumber('12а'),
      checkSign(''),
      checkTotal(''),
      checkDay(''),
      checkClock('полдень'),
    ];
    for (const sentence of wrong) expect(sentence).toMatch(/\.$/);
  });
});

describe('the text of a QR code', () => {
  it('holds the same key', () => {
    expect(knownFromQr('t=20261122T1405&s=570.00&fn=7380440800123456&i=115&fp=3840917265&n=1')).toEqual(
      KNOWN,
    );
  });

  it('of something else is told apart in words', () => {
    expect(knownFromQr('https://example.ru')).toMatch(/не QR-код кассового чека/);
  });
});
