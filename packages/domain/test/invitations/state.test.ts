import { describe, expect, test } from 'vitest';
import {
  invitationOpen,
  type InvitationState,
  invitationState,
  type InvitationTimes,
} from '../../src/index.ts';

const NOW = new Date('2026-11-22T12:00:00Z');
const before = new Date('2026-11-21T12:00:00Z');
const after = new Date('2026-11-29T12:00:00Z');
const fresh: InvitationTimes = {
  sentAt: null,
  openedAt: null,
  acceptedAt: null,
  revokedAt: null,
  expiresAt: after,
};

describe('an invitation', () => {
  const cases: [string, Partial<InvitationTimes>, InvitationState, boolean][] = [
    ['just written down waits for its mail', {}, 'waiting', true],
    ['whose mail went out is sent', { sentAt: before }, 'sent', true],
    ['whose link was followed is opened', { sentAt: before, openedAt: before }, 'opened', true],
    ['at its term is expired', { sentAt: before, expiresAt: NOW }, 'expired', false],
    ['that was taken back is revoked', { sentAt: before, revokedAt: before }, 'revoked', false],
    ['taken back and past its term is revoked', { revokedAt: before, expiresAt: before }, 'revoked', false],
    ['accepted stays so past its term', { acceptedAt: before, expiresAt: before }, 'accepted', false],
  ];
  test.each(cases)('%s', (_, times, state, open) => {
    expect(invitationState({ ...fresh, ...times }, NOW)).toBe(state);
    expect(invitationOpen({ ...fresh, ...times }, NOW)).toBe(open);
  });
});
