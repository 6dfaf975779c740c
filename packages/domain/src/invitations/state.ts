/** Where an invitation stands: written down, sent, opened by its reader, or at one of its ends. */
export const INVITATION_STATES = ['waiting', 'sent', 'opened', 'accepted', 'expired', 'revoked'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

export interface InvitationTimes {
  readonly sentAt: Date | null;
  readonly openedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly expiresAt: Date;
}

/**
 * waiting → sent → opened → accepted; revoked from any but the last, expired by itself at its term.
 * An end that was reached stays: what was accepted does not expire.
 */
export function invitationState(times: InvitationTimes, now: Date): InvitationState {
  if (times.acceptedAt !== null) return 'accepted';
  if (times.revokedAt !== null) return 'revoked';
  if (times.expiresAt <= now) return 'expired';
  if (times.openedAt !== null) return 'opened';
  return times.sentAt === null ? 'waiting' : 'sent';
}

/** Whether it can still be accepted. */
export function invitationOpen(times: InvitationTimes, now: Date): boolean {
  return ['waiting', 'sent', 'opened'].includes(invitationState(times, now));
}
