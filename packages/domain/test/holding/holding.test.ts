import { describe, expect, test } from 'vitest';
import {
  type Binding,
  type Claim,
  admissionDecision,
  heldReasons,
  heldReasonTexts,
} from '../../src/holding/index.ts';

const noon = new Date('2026-11-23T09:00:00Z');
const dayMs = 86_400_000;
const shifted = (days: number) => new Date(noon.getTime() + days * dayMs);

const paid: Binding = {
  organizationId: 'client',
  cashRegisterId: 'register',
  outletId: 'outlet',
  registrationNumber: '0001234567012345',
  inn: '7704358518',
  mode: 'production',
  timeZone: 'Europe/Moscow',
  state: 'admitted',
  paidUntil: shifted(10),
  graceUntil: shifted(13),
};
const honest: Claim = {
  registrationNumber: paid.registrationNumber,
  inn: paid.inn,
  gate: 'production',
};

const decide = (admission: Partial<Binding> | null, claim: Partial<Claim> = {}) =>
  admissionDecision(admission === null ? null : { ...paid, ...admission }, { ...honest, ...claim }, noon);

const refusal = (decision: ReturnType<typeof decide>) =>
  decision.admitted ? 'admitted' : { reason: decision.reason, owner: decision.owner };

describe('admission of a document', () => {
  test('a paid register’s own document is admitted', () => {
    expect(decide({})).toMatchObject({
      admitted: true,
      stage: 'paid',
      binding: { cashRegisterId: 'register' },
    });
  });

  test('in its grace period a register is still admitted, and that is known', () => {
    expect(decide({ paidUntil: shifted(-1), graceUntil: shifted(1) })).toMatchObject({ stage: 'grace' });
  });

  test('with term and grace over the document is the client’s, but held', () => {
    const over = { paidUntil: shifted(-5), graceUntil: shifted(-2) };
    expect(refusal(decide(over))).toEqual({ reason: 'term_over', owner: 'client' });
  });

  test('nobody owns the document of an unknown drive', () => {
    expect(refusal(decide(null))).toEqual({ reason: 'unknown_drive', owner: undefined });
  });

  test.each([
    ['another taxpayer', { inn: '500100732259' }],
    ['another register', { registrationNumber: '0009999999099999' }],
  ])('a document of %s is not shown to the drive’s owner', (_whose, claim) => {
    expect(refusal(decide({}, claim))).toEqual({ reason: 'another_register', owner: undefined });
  });

  test('a document that names neither register nor taxpayer goes by its drive', () => {
    expect(decide({}, { inn: undefined, registrationNumber: undefined })).toMatchObject({ admitted: true });
  });

  test('before the tax service gave a registration number, any is admitted', () => {
    expect(decide({ registrationNumber: '' })).toMatchObject({ admitted: true });
  });

  test.each([
    ['a production register at the test port', 'production', 'test_drive', 'production_at_test_port'],
    ['a test register at the production port', 'test_drive', 'production', 'test_drive_at_production_port'],
  ] as const)('%s is held', (_what, mode, gate, reason) => {
    expect(refusal(decide({ mode }, { gate }))).toEqual({ reason, owner: 'client' });
  });

  test.each(['blocked', 'left'] as const)('a register that is %s is held, paid or not', (state) => {
    expect(refusal(decide({ state }))).toEqual({ reason: state, owner: 'client' });
  });

  test('every reason has its two Russian sentences', () => {
    for (const reason of heldReasons) {
      for (const text of Object.values(heldReasonTexts[reason])) expect(text).toMatch(/^[А-ЯЁ].*\.$/u);
    }
    expect(Object.keys(heldReasonTexts)).toEqual([...heldReasons]);
  });
});
