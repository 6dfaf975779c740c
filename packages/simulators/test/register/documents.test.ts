import { checkDocument, type DriveState, nextDriveState } from '@koreshok/fiscal/checks';
import { assertAgreement, decodeContainer } from '@koreshok/fiscal/container';
import { decodeDocument, encodeDocumentBody, fiscalSignOf, messageSignText } from '@koreshok/fiscal/document';
import { decodeFrame } from '@koreshok/fiscal/frame';
import { readReceipt } from '@koreshok/fiscal/receipt';
import { bytesOf, groupOf, groupsOf, numberOf, textOf } from '@koreshok/fiscal/tlv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { playDay } from '../../src/day/index.ts';
import {
  confirmAll,
  newRegister,
  perform,
  type RegisterDocument,
  replaceDrive,
} from '../../src/register/index.ts';
import { correctionOf, TRADES } from '../../src/trade/index.ts';
import { aProfile, aSale, aWorkingRegister, at, numbersOf, performAll } from '../builders.ts';

const decoded = (document: RegisterDocument) => decodeDocument(document.tlv);

/** Every kind of document a register can make, in the order of a life with one drive and the start of the next. */
function wholeLife(seed: number, version: '1.05' | '1.1' | '1.2', settings: Parameters<typeof aProfile>[2]) {
  const profile = aProfile(seed, version, settings);
  const documents: RegisterDocument[] = [];
  const registered = perform(newRegister(profile), { kind: 'register' }, at('2026-11-18 10:00'));
  documents.push(registered.document);
  const day = playDay(confirmAll(registered.state), '2026-11-19' as never, { seed, receipts: 12 });
  documents.push(...day.events.map((event) => event.document));
  const sale = aSale(12_345, {
    taxSystem: profile.taxSystem,
    online: profile.online,
    buyerContact: 'a@example.ru',
  });
  const rest = performAll(day.state, at('2026-11-20 09:00'), [
    { kind: 'open-shift' },
    { kind: 'correct', correction: correctionOf(sale, at('2026-11-19 12:00')) },
    { kind: 'correct', correction: correctionOf(sale, at('2026-11-19 12:00'), '17-04/123') },
    { kind: 'report-settlements' },
    { kind: 'close-shift' },
    { kind: 'change-parameters', reasons: 8, changes: { address: '170100, г. Тверь, ул. Мира, д. 5' } },
    { kind: 'close-drive' },
  ]);
  documents.push(...rest.documents);
  const next = replaceDrive(confirmAll(rest.state), numbersOf(seed + 1, '73804408').driveNumber, 1110);
  const again = perform(next, { kind: 'change-parameters', reasons: 1 }, at('2026-11-20 10:00'));
  return { documents, afterChange: again.document, profile };
}

const lives = fc.record({
  seed: fc.nat(10_000),
  version: fc.constantFrom('1.05' as const, '1.1' as const, '1.2' as const),
  trade: fc.constantFrom(...TRADES),
  online: fc.boolean(),
});

describe('every document of an emulated register', () => {
  it('decodes to the same bytes and passes format-logic control without an error', () => {
    fc.assert(
      fc.property(lives, ({ seed, version, trade, online }) => {
        const { documents, afterChange } = wholeLife(seed, version, { trade, online });
        let previous: DriveState | undefined;
        for (const document of documents) {
          const read = decoded(document);
          expect(encodeDocumentBody(read)).toEqual(document.tlv);
          expect(checkDocument(read, { ...(previous !== undefined && { previous }) })).toEqual([]);
          previous = nextDriveState(read, previous);
        }
        expect(checkDocument(decoded(afterChange))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('carries numbers that grow by one from the first report of the drive on', () => {
    fc.assert(
      fc.property(lives, ({ seed, version, trade, online }) => {
        const { documents, afterChange } = wholeLife(seed, version, { trade, online });
        expect(documents.map(({ number }) => number)).toEqual(documents.map((_, index) => index + 1));
        expect(afterChange.number).toBe(1);
      }),
      { numRuns: 5 },
    );
  });

  it('travels in a frame and a container that agree with it, with the ФПС behind it', () => {
    const { documents, profile } = wholeLife(7, '1.2', {});
    for (const document of documents) {
      const { header, body } = decodeFrame(document.message);
      const container = decodeContainer(body);
      const inside = decodeDocument(container.data);
      assertAgreement(container.header, inside, header.driveNumber);
      expect(header.formatVersion).toBe(profile.version);
      expect(inside.messageSign).toEqual(document.messageSign);
      expect(BigInt(messageSignText(inside) ?? 0) >> 48n).toBe(0x8106n);
      expect(String(fiscalSignOf(inside))).toBe(document.fiscalSign);
    }
  });

  it('is signed with other bytes when one byte of it differs', () => {
    const state = performAll(aWorkingRegister(), at('2026-11-20 09:00'), [{ kind: 'open-shift' }]).state;
    const cheap = perform(state, { kind: 'sell', sale: aSale(10_000) }, at('2026-11-20 10:00')).document;
    const dear = perform(state, { kind: 'sell', sale: aSale(10_001) }, at('2026-11-20 10:00')).document;
    expect(dear.fiscalSign).not.toBe(cheap.fiscalSign);
    expect(dear.messageSign).not.toEqual(cheap.messageSign);
  });
});

describe('a receipt', () => {
  const marked = aSale(9_900, {
    items: [
      { ...aSale(9_900).items[0]!, marking: { gtin: '04601234567893', serial: '5abcde', group: 'dairy' } },
    ],
  });
  const sell = (version: '1.05' | '1.2', sale = aSale()) => {
    const { state } = performAll(aWorkingRegister(aProfile(3, version)), at('2026-11-20 09:00'), [
      { kind: 'open-shift' },
    ]);
    return decoded(perform(state, { kind: 'sell', sale }, at('2026-11-20 09:05')).document);
  };

  it('reads back as what was sold', () => {
    const receipt = readReceipt(sell('1.2', aSale(12_300, { buyerContact: '+79001234567' })));
    expect(receipt).toMatchObject({ total: 12_300, buyer: { contact: '+79001234567' } });
    expect(receipt?.items).toHaveLength(1);
  });

  it('holds a marking code in format 1.2 as 1163 with the result of its check', () => {
    const item = groupsOf(sell('1.2', marked).elements, 1059)[0] ?? [];
    expect(textOf(groupOf(item, 1163) ?? [], 1305)).toBe('0104601234567893215abcde');
    expect([numberOf(item, 1212), numberOf(item, 2106)]).toEqual([33, 15]);
  });

  it('holds a marking code before format 1.2 as 1162', () => {
    const item = groupsOf(sell('1.05', marked).elements, 1059)[0] ?? [];
    const code = Buffer.from(bytesOf(item, 1162) ?? []);
    expect(code.subarray(0, 2).toString('hex')).toBe('444d');
    expect(code.readUIntBE(2, 6)).toBe(4_601_234_567_893);
    expect(code.subarray(8).toString('latin1')).toBe('5abcde');
  });

  it('sums the VAT of rates that came later into 1115', () => {
    const item = { ...aSale(12_200).items[0]!, vat: 11 };
    const { elements } = sell('1.2', aSale(12_200, { items: [item] }));
    const [vat] = groupsOf(groupOf(elements, 1115) ?? [], 1119);
    expect([numberOf(vat ?? [], 1199), numberOf(vat ?? [], 1120)]).toEqual([11, 2200]);
  });
});
