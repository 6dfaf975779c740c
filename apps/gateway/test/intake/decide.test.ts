import type { Decision, DriveFacts, DriveHead } from '@koreshok/db/intake';
import type { Binding } from '@koreshok/domain/holding';
import { decodeFrame, decodeRawData, encodeRawData, registerTime, registerTimeAt } from '@koreshok/fiscal';
import { describe, expect, test } from 'vitest';
import { plainCryptoUnit } from '../../src/crypto-unit/index.ts';
import type { GateArrival } from '../../src/intake/arrival.ts';
import { type DecisionRules, decide } from '../../src/intake/decide.ts';
import { openEnvelope } from '../../src/intake/open-envelope.ts';
import { type MessageOptions, message } from '../messages.ts';

const register = { fn: '9960440300000001', registrationNumber: '0001234567012345', inn: '7728168971' };
const now = new Date('2026-11-23T09:00:00Z');
const freshHead: DriveHead = {
  firstNumber: null,
  lastNumber: 0,
  lastCode: 0,
  lastRegisterTime: 0,
  shiftNumber: 0,
  shiftOpen: false,
  documentCount: 0,
  shiftOpenedAt: null,
  receiptNumber: null,
};
const binding: Binding = {
  organizationId: 'client',
  cashRegisterId: 'register',
  outletId: 'outlet',
  registrationNumber: register.registrationNumber,
  inn: register.inn,
  mode: 'production',
  timeZone: 'Europe/Moscow',
  state: 'admitted',
  paidUntil: new Date('2026-12-23T09:00:00Z'),
  graceUntil: new Date('2027-01-07T09:00:00Z'),
};
const facts: DriveFacts = { head: freshHead, binding, stored: null, hasHeld: false };

function arrival(options: Partial<MessageOptions> = {}): GateArrival {
  const frame = decodeFrame(message(register, { number: 1, ...options }));
  const opened = openEnvelope(
    { header: frame.header, container: frame.body, gate: 'production', remoteAddress: '203.0.113.9' },
    plainCryptoUnit,
  );
  if (opened instanceof Promise) throw new Error('The plain unit does not wait');
  return opened;
}

function decided(
  given: GateArrival,
  known: Partial<DriveFacts> = {},
  rules: Partial<DecisionRules> = {},
): Decision {
  const decision = decide(
    given,
    { ...facts, ...known },
    {
      operatorInn: '7704358518',
      now,
      acceptedAt: registerTime(now.getTime() / 1000),
      unit: plainCryptoUnit,
      wallTime: wallAt(now),
      mayHoldStranger: () => true,
      ...rules,
    },
  );
  if (decision instanceof Promise) throw new Error('The plain unit does not wait');
  return decision;
}

const wallAt = (at: Date) => (zone: string) => registerTimeAt(at, zone);

const taken = (decision: Decision) => {
  if (decision.kind !== 'take') throw new Error(`It was to be taken in, not «${decision.kind}»`);
  return decision;
};

describe('a decision', () => {
  test('to take in keeps rawData as the tax service knows it', () => {
    const { document } = taken(decided(arrival()));
    const { document: read, containerHeader } = decodeRawData(document.raw);
    expect(containerHeader).toMatchObject({ driveNumber: register.fn, documentNumber: 1 });
    expect(Buffer.from(document.raw)).toEqual(Buffer.from(encodeRawData(read, containerHeader ?? undefined)));
  });

  test('about the same document gives the same digest however its container differs', () => {
    const service2 = Uint8Array.from({ length: 12 }, (_none, index) => index);
    const one = taken(decided(arrival()));
    const other = taken(decided(arrival({ container: { service2 } })));
    expect(other.document.digest).toEqual(one.document.digest);
    expect(other.document.raw).not.toEqual(one.document.raw);
  });

  test('about a stored document repeats its confirmation, whatever else is known', () => {
    const { document } = taken(decided(arrival()));
    const stored = { digest: Buffer.from(document.digest), confirmation: Buffer.from('stored') };
    expect(decided(arrival(), { stored, binding: null, head: null })).toEqual({
      kind: 'repeat',
      confirmation: stored.confirmation,
    });
  });

  test('about other bytes under a stored number holds them, for the owner only where he is proven', () => {
    const stored = { digest: Buffer.alloc(32), confirmation: Buffer.alloc(0) };
    const held = { reason: 'number_reused', number: 1, fn: register.fn };
    expect(decided(arrival(), { stored })).toMatchObject({
      kind: 'hold',
      held: { ...held, owner: 'client' },
    });
    const foreign = { ...binding, inn: '500100732259' };
    expect(decided(arrival(), { stored, binding: foreign })).toMatchObject({
      kind: 'hold',
      held: { ...held, owner: undefined },
    });
  });

  test('about a drive with an admission but no head holds it: somebody left a set-up half done', () => {
    expect(decided(arrival(), { head: null })).toMatchObject({ held: { reason: 'unknown_drive' } });
  });

  test('about a stranger beyond the budget leaves no trace; a client’s own document is always kept', () => {
    const rules = { mayHoldStranger: () => false };
    expect(decided(arrival(), { binding: null }, rules)).toEqual({ kind: 'ignore' });
    expect(decided(arrival({ signed: false }), {}, rules)).toEqual({ kind: 'ignore' });
    const blocked = { binding: { ...binding, state: 'blocked' as const } };
    expect(decided(arrival(), blocked, rules)).toMatchObject({ kind: 'hold', held: { reason: 'blocked' } });
  });

  const codesOf = (decision: Decision) =>
    (JSON.parse(taken(decision).document.findings) as { code: string }[]).map(({ code }) => code);

  test('looks at the register’s clock in the zone of its outlet', () => {
    const inKamchatka = { ...binding, timeZone: 'Asia/Kamchatka' };
    const noonThere = { 1012: Date.UTC(2026, 10, 23, 21) / 1000 };
    expect(codesOf(decided(arrival({ fields: noonThere }), { binding: inKamchatka }))).not.toContain(
      'time.ahead',
    );
    expect(codesOf(decided(arrival({ fields: noonThere })))).toContain('time.ahead');
  });

  test('remembers the container’s digest only where held rows may be this document', () => {
    expect(taken(decided(arrival())).release).toBeNull();
    expect(taken(decided(arrival(), { hasHeld: true })).release).toHaveLength(32);
  });

  test('waits for a crypto unit that signs in its own time', async () => {
    const unit = { ...plainCryptoUnit, sign: async () => new Uint8Array(18) };
    const decision = await decide(arrival(), facts, {
      operatorInn: '7704358518',
      now,
      acceptedAt: registerTime(now.getTime() / 1000),
      unit,
      wallTime: wallAt(now),
      mayHoldStranger: () => true,
    });
    expect(taken(decision).document.confirmation.length).toBeGreaterThan(
      taken(decided(arrival())).document.confirmation.length,
    );
  });
});

describe('the head of a drive', () => {
  const after = (head: DriveHead, options: Partial<MessageOptions>) =>
    taken(decided(arrival(options), { head })).head;

  test('begins with the first document seen, whatever its number', () => {
    expect(after(freshHead, { number: 500, code: 2, fields: { 1038: 12 } })).toMatchObject({
      firstNumber: 500,
      lastNumber: 500,
      lastCode: 2,
      shiftNumber: 12,
      shiftOpen: true,
      documentCount: 1,
    });
  });

  test('follows shifts', () => {
    const open = after(freshHead, { number: 1, code: 2, fields: { 1038: 1 } });
    expect(after(open, { number: 2, code: 5, fields: { 1038: 1 } })).toMatchObject({ shiftOpen: false });
  });

  test('is not moved back by a document that comes late', () => {
    const head = { ...freshHead, firstNumber: 5, lastNumber: 9, lastCode: 3, documentCount: 4 };
    expect(after(head, { number: 7 })).toEqual({ ...head, documentCount: 5 });
    expect(after(head, { number: 3 })).toMatchObject({ firstNumber: 3, lastNumber: 9 });
  });

  test('does not claim that a shift is closed which it never saw open', () => {
    const report = { ...freshHead, firstNumber: 5, lastNumber: 5, lastCode: 21 };
    const { document } = taken(decided(arrival({ number: 6 }), { head: report }));
    expect(document.findings).not.toContain('shift.notOpen');
  });
});

describe('a crypto unit', () => {
  test('that is not there says nothing about the document', () => {
    const frame = decodeFrame(message(register, { number: 1 }));
    const envelope = {
      header: frame.header,
      container: frame.body,
      gate: 'production',
      remoteAddress: '',
    } as const;
    const away = {
      ...plainCryptoUnit,
      unwrap: () => {
        throw new Error('away');
      },
    };
    expect(() => openEnvelope(envelope, away)).toThrow('away');
  });
});
