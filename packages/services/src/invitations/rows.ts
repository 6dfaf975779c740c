import type { Prisma } from '@koreshok/db';
import { AppError, type InvitationState, invitationState, type MembershipRole } from '@koreshok/domain';

/** The outbox fact a mail worker answers with `issueInvitation`. */
export const INVITATION_MAIL = { consumer: 'mail', kind: 'invitation' } as const;

/** An invitation as the organization that made it sees it. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly savedRoleName: string | null;
  readonly state: InvitationState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly sentAt: Date | null;
  readonly openedAt: Date | null;
  readonly acceptedAt: Date | null;
}

export const INVITATION_COLUMNS = {
  id: true,
  email: true,
  name: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  sentAt: true,
  openedAt: true,
  acceptedAt: true,
  revokedAt: true,
  savedRole: { select: { name: true } },
} satisfies Prisma.InvitationSelect;

type Selected = Prisma.InvitationGetPayload<{ select: typeof INVITATION_COLUMNS }>;

export function invitationRowOf({ savedRole, revokedAt, ...row }: Selected, now: Date): InvitationRow {
  return {
    ...row,
    savedRoleName: savedRole?.name ?? null,
    state: invitationState({ ...row, revokedAt }, now),
  };
}

/** Conditions of an invitation that can still be accepted. */
export function openAt(now: Date) {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } } satisfies Prisma.InvitationWhereInput;
}

/** Conditions of an invitation in a state: `invitationState` in the words of the database. */
export function inState(state: InvitationState, now: Date): Prisma.InvitationWhereInput {
  switch (state) {
    case 'waiting':
      return { ...openAt(now), openedAt: null, sentAt: null };
    case 'sent':
      return { ...openAt(now), openedAt: null, sentAt: { not: null } };
    case 'opened':
      return { ...openAt(now), openedAt: { not: null } };
    case 'accepted':
      return { acceptedAt: { not: null } };
    case 'revoked':
      return { acceptedAt: null, revokedAt: { not: null } };
    case 'expired':
      return { acceptedAt: null, revokedAt: null, expiresAt: { lte: now } };
    default: {
      const never: never = state;
      return never;
    }
  }
}

/** One answer for every link that does not work: used, expired, revoked, never made, or of another host. */
export function staleInvitation(): AppError {
  return new AppError(
    'bad_request',
    'invitation.stale',
    'Приглашение уже не работает: его приняли, отозвали или вышел срок. Попросите прислать новое.',
  );
}
