import { describe, expect, test } from 'vitest';
import { type AdmissionSources, admissionTarget } from '../../src/index.ts';

const ADDED = new Date('2026-01-01T00:00:00Z');
const PAID = new Date('2026-12-01T00:00:00Z');
const days = (from: Date, count: number) => new Date(from.getTime() + count * 86_400_000);

function sources(more: Partial<AdmissionSources> = {}, archived = false): AdmissionSources {
  return {
    register: {
      organizationId: 'client',
      cashRegisterId: 'register',
      outletId: 'outlet',
      registrationNumber: '0000000001051234',
      mode: 'production',
      timeZone: 'Europe/Moscow',
      archived,
      gone: false,
    },
    owner: { inn: '7707083893', state: 'active' },
    driveRemovedAt: null,
    paidUntil: PAID,
    registerAddedAt: ADDED,
    ...more,
  };
}

describe('an admission', () => {
  test('lets a drive in until its term and half a month beyond', () => {
    expect(admissionTarget(sources())).toEqual({
      organizationId: 'client',
      cashRegisterId: 'register',
      outletId: 'outlet',
      registrationNumber: '0000000001051234',
      inn: '7707083893',
      mode: 'production',
      timeZone: 'Europe/Moscow',
      state: 'admitted',
      paidUntil: PAID,
      graceUntil: days(PAID, 15),
    });
  });

  test('of a register nobody paid for begins and ends with it', () => {
    expect(admissionTarget(sources({ paidUntil: null }))).toMatchObject({
      paidUntil: ADDED,
      graceUntil: days(ADDED, 15),
    });
  });

  test('of a client that leaves goes on, of a closed one stops, of an archived register ends', () => {
    const owner = (state: 'leaving' | 'closed') => ({ owner: { inn: '7707083893', state } });
    expect(admissionTarget(sources(owner('leaving'))).state).toBe('admitted');
    expect(admissionTarget(sources(owner('closed'))).state).toBe('blocked');
    expect(admissionTarget(sources({}, true)).state).toBe('left');
    expect(admissionTarget(sources(owner('closed'), true)).state).toBe('blocked');
    const gone = { ...sources(owner('closed')), register: { ...sources().register, gone: true } };
    expect(admissionTarget(gone).state).toBe('left');
  });

  test('of a drive that was taken out lasts two months at most, and never longer than the term', () => {
    const removed = new Date('2026-06-01T00:00:00Z');
    expect(admissionTarget(sources({ driveRemovedAt: removed }))).toMatchObject({
      state: 'admitted',
      paidUntil: days(removed, 60),
      graceUntil: days(removed, 60),
    });
    expect(admissionTarget(sources({ driveRemovedAt: days(PAID, -1) }))).toMatchObject({
      paidUntil: PAID,
      graceUntil: days(PAID, 15),
    });
  });
});
