import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type DriveNumber, type FiscalSign, makeDriveNumber } from '../../src/identifiers/index.ts';
import { formatReceiptQr, parseReceiptQr, type ReceiptQr } from '../../src/qr/index.ts';
import { registerTime, toLocalIso } from '../../src/time/index.ts';
import { madeBy } from '../randomness.ts';

const TEXT = 't=20261122T1405&s=349.93&fn=7380440800123456&i=1234&fp=1234567890&n=1';

const codeOf = (text: string) => {
  const parsed = parseReceiptQr(text);
  return parsed.ok ? 'accepted' : parsed.problem.code;
};

describe('the QR code of a receipt', () => {
  it('holds time, total, drive, document, sign and kind of operation', () => {
    const parsed = parseReceiptQr(TEXT);
    expect(parsed).toMatchObject({
      value: {
        total: 34_993,
        driveNumber: '7380440800123456',
        documentNumber: 1234,
        fiscalSign: '1234567890',
        operation: 1,
      },
    });
    expect(parsed.ok && toLocalIso(parsed.value.time)).toBe('2026-11-22T14:05:00');
  });

  it('is read with keys in any order, a small t, seconds and zeros in front of the sign', () => {
    const parsed = parseReceiptQr('n=2&fp=0000000007&i=5&fn=7380440800123456&s=5&t=20200924t183742');
    expect(parsed).toMatchObject({ value: { total: 500, fiscalSign: '7', operation: 2 } });
    expect(parsed.ok && toLocalIso(parsed.value.time)).toBe('2020-09-24T18:37:42');
  });

  it('is read from a link to the receipt', () => {
    expect(codeOf(`https://example.ru/r?${TEXT}`)).toBe('accepted');
  });

  it.each([
    ['https://example.ru', 'qr.shape'],
    ['x'.repeat(501), 'qr.length'],
    [TEXT.replace('&n=1', ''), 'qr.missing'],
    [TEXT.replace('1122T', '1131T'), 'qr.time'],
    [TEXT.replace('349.93', '-3'), 'qr.total'],
    [TEXT.replace('fn=7', 'fn='), 'qr.drive'],
    [TEXT.replace('i=1234', 'i=0'), 'qr.document'],
    [TEXT.replace('fp=1', 'fp=9'), 'fiscalSign.range'],
    [TEXT.replace('n=1', 'n=5'), 'qr.operation'],
  ])('«%s» is refused with the reason %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('names what is missing', () => {
    expect(parseReceiptQr('t=20261122T1405&s=1.00&i=5&fp=7')).toMatchObject({
      problem: { sentence: 'В QR-коде не хватает номера ФН (fn), признака расчёта (n).' },
    });
  });

  it('written and read again is the same, whatever the receipt', () => {
    const anyQr: fc.Arbitrary<ReceiptQr> = fc.record({
      time: fc.integer({ min: 0, max: 0xffff_ffff }).map(registerTime),
      total: fc.integer({ min: 0, max: 999_999_999_999 }),
      driveNumber: madeBy((random): DriveNumber => makeDriveNumber(random)),
      documentNumber: fc.integer({ min: 1, max: 0xffff_ffff }),
      fiscalSign: fc.integer({ min: 0, max: 0xffff_ffff }).map((sign) => String(sign) as FiscalSign),
      operation: fc.constantFrom(1, 2, 3, 4),
    });
    fc.assert(
      fc.property(anyQr, (qr) => {
        expect(parseReceiptQr(formatReceiptQr(qr))).toEqual({ ok: true, value: qr });
      }),
    );
  });

  it('any text is read or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), (text) => typeof parseReceiptQr(text).ok === 'boolean'),
    );
  });
});
