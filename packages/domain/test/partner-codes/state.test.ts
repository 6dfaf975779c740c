import { describe, expect, test } from 'vitest';
import { firstContactVerdict, partnerCodeState } from '../../src/index.ts';

const now = new Date('2026-11-28T09:00:00Z');
const open = { closedAt: null, expiresAt: null, seats: null, used: 7 };

describe('a code', () => {
  test('without limits is open, however many came', () => expect(partnerCodeState(open, now)).toBe('open'));

  test('expires at its instant and not before', () => {
    expect(partnerCodeState({ ...open, expiresAt: new Date(now.getTime() + 1) }, now)).toBe('open');
    expect(partnerCodeState({ ...open, expiresAt: now }, now)).toBe('expired');
  });

  test('is used up when its last seat is taken', () => {
    expect(partnerCodeState({ ...open, seats: 8 }, now)).toBe('open');
    expect(partnerCodeState({ ...open, seats: 7 }, now)).toBe('used_up');
  });

  test('that its agent closed is closed, whatever else is true', () => {
    expect(partnerCodeState({ closedAt: now, expiresAt: now, seats: 1, used: 1 }, now)).toBe('closed');
  });
});

describe('the first contact of an ИНН', () => {
  test('is the agent whose code is named first', () => {
    expect(firstContactVerdict(null, false)).toEqual({ kind: 'first' });
  });

  test('stays with the agent who had it, even when a client is there by now', () => {
    expect(firstContactVerdict({ agentId: 'A' }, true)).toEqual({ kind: 'bound', agentId: 'A' });
  });

  test('is nobody’s where the client came by itself', () => {
    expect(firstContactVerdict(null, true)).toEqual({ kind: 'came_by_itself' });
  });
});
