import { describe, expect, it } from 'vitest';

import { checkDocument } from '../../src/checks/index.ts';
import { fieldRules, tableVersion } from '../../src/dictionary/index.ts';
import { encodeDocument, fiscalSignOf, registrationNumberOf, totalOf } from '../../src/document/index.ts';
import { buildDocument, generateDocument } from '../../src/generate/index.ts';
import { decimalOf, groupOf, groupsOf, numberOf } from '../../src/tlv/index.ts';
import { encodeErrorOf } from '../thrown.ts';
import { EVERY_KIND, seeded } from '../generated.ts';

describe('a random document', () => {
  it('is the same from the same seed', () => {
    const once = encodeDocument(generateDocument(seeded(7), 3, '1.2'));
    expect(encodeDocument(generateDocument(seeded(7), 3, '1.2'))).toEqual(once);
    expect(encodeDocument(generateDocument(seeded(8), 3, '1.2'))).not.toEqual(once);
  });

  it('comes in time with every field of its table', () => {
    const random = seeded(1);
    const seen = new Set<number>();
    for (let round = 0; round < 200; round += 1) {
      for (const { tag } of generateDocument(random, 3, '1.2').elements) seen.add(tag);
    }
    const expected = fieldRules(3, '1.2').filter(({ electronic }) => electronic !== 'absent');
    expect(seen).toEqual(new Set(expected.map(({ tag }) => tag)));
  });
});

describe('a complete document', () => {
  it.each(EVERY_KIND)(
    'of kind %i in format %s holds what its table demands, and control finds nothing',
    (code, version) => {
      const document = buildDocument(code, version);
      const tags = document.elements.map(({ tag }) => tag);
      if (version !== '1.0') {
        const required = fieldRules(code, tableVersion(version)).filter(
          ({ electronic }) => electronic === 'required',
        );
        for (const { tag } of required) expect(tags).toContain(tag);
      }
      expect(checkDocument(document)).toEqual([]);
    },
  );

  it('holds the values given, and not those given as undefined', () => {
    const document = buildDocument(2, '1.2', { 1021: 'Петров', 1009: undefined });
    expect(document.elements.find(({ tag }) => tag === 1021)?.value).toBe('Петров');
    expect(document.elements.some(({ tag }) => tag === 1009)).toBe(false);
  });

  it('fits its registration number to the seller and the factory number given', () => {
    const own = registrationNumberOf(buildDocument(1, '1.2'));
    const other = registrationNumberOf(buildDocument(1, '1.2', { 1018: '7704358518', 1013: '0042' }));
    expect(own).toMatch(/^\d{16}$/u);
    expect(other).not.toBe(own);
    expect(checkDocument(buildDocument(1, '1.2', { 1018: '7704358518', 1013: '0042' }))).toEqual([]);
  });

  it('takes its sign as the printed number, and has another for another document', () => {
    expect(fiscalSignOf(buildDocument(3, '1.2', { 1077: 42 }))).toBe(42);
    const signs = [2, 3, 4].map((number) => fiscalSignOf(buildDocument(3, '1.2', { 1040: number })));
    expect(new Set(signs).size).toBe(3);
  });

  it('ends as it is told', () => {
    const messageSign = Uint8Array.of(0x81, 6, 0, 0, 0, 0, 0, 1);
    expect(buildDocument(3, '1.2', {}, { messageSign, zeroTail: true })).toMatchObject({
      messageSign,
      zeroTail: true,
    });
    expect(buildDocument(3, '1.2')).toMatchObject({ messageSign: null, zeroTail: false });
  });

  it('refuses what does not fit', () => {
    expect(encodeErrorOf(() => buildDocument(3, '1.2', { 1021: 'Ω' }))).toMatchObject({
      code: 'characters',
      tag: 1021,
    });
  });
});

describe('a receipt', () => {
  const sale = buildDocument(3, '1.2', {
    1012: Date.UTC(2026, 4, 5, 10) / 1000,
    1059: [
      { 1030: 'Хлеб', 1079: 5000, 1023: 3, 1199: 2 },
      { 1030: 'Сыр', 1079: 89_990, 1023: '0.364', 1199: 11 },
      { 1030: 'Доставка', 1079: 10_000, 1023: 1, 1199: 6 },
    ],
  });

  it('computes the sums of its items, rounded to a kopeck', () => {
    expect(groupsOf(sale.elements, 1059).map((item) => numberOf(item, 1043))).toEqual([
      15_000, 32_756, 10_000,
    ]);
    expect(decimalOf(groupsOf(sale.elements, 1059)[1] ?? [], 1023)).toEqual({ digits: 364, decimals: 3 });
  });

  it('computes VAT of items and its totals by rate', () => {
    expect(groupsOf(sale.elements, 1059).map((item) => numberOf(item, 1200))).toEqual([
      1364,
      5907,
      undefined,
    ]);
    expect(numberOf(sale.elements, 1103)).toBe(1364);
    expect(numberOf(sale.elements, 1105)).toBe(10_000);
    const listed = groupsOf(groupOf(sale.elements, 1115) ?? [], 1119);
    expect(listed.map((entry) => [numberOf(entry, 1199), numberOf(entry, 1120)])).toEqual([[11, 5907]]);
  });

  it('is paid in cash unless a payment is given', () => {
    expect(totalOf(sale)).toBe(57_756);
    expect(numberOf(sale.elements, 1031)).toBe(57_756);
    const byCard = buildDocument(3, '1.2', { 1059: [{ 1079: 100 }], 1081: 100 });
    expect([1031, 1081, 1215].map((tag) => numberOf(byCard.elements, tag))).toEqual([0, 100, 0]);
  });

  it('is right in the eyes of format-logic control in every year and version', () => {
    for (const version of ['1.05', '1.1', '1.2'] as const) {
      for (const year of [2018, 2021, 2025, 2026]) {
        const document = buildDocument(3, version, { 1012: Date.UTC(year, 5, 1) / 1000 });
        expect(checkDocument(document)).toEqual([]);
      }
    }
  });

  it('without items states its sum all the same', () => {
    const correction = buildDocument(31, '1.05', { 1020: 7000 });
    expect([1020, 1031, 1105].map((tag) => numberOf(correction.elements, tag))).toEqual([7000, 7000, 7000]);
    const bare = buildDocument(3, '1.05', { 1020: 7000, 1059: undefined });
    expect(groupsOf(bare.elements, 1059)).toEqual([]);
    expect(numberOf(bare.elements, 1031)).toBe(7000);
  });

  it('may be given its items ready', () => {
    const ready = buildDocument(3, '1.2', {
      1059: groupsOf(sale.elements, 1059).slice(0, 1),
      1020: 15_000,
      1031: 15_000,
    });
    expect(groupsOf(ready.elements, 1059)).toHaveLength(1);
    expect(totalOf(ready)).toBe(15_000);
  });
});
