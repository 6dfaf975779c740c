import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, deviceWords, notFound, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import type { SignInMethod } from '../sessions/journal.ts';
import { SESSION_LONGEST_SECONDS } from '../sessions/limits.ts';
import { requireRank } from './standing.ts';

/** An open session of a member: enough to tell one from another, without where on the net he is. */
export interface MemberSession {
  readonly id: string;
  /** Browser and system in words: «Chrome, Windows». */
  readonly device: string;
  readonly method: SignInMethod;
  readonly trusted: boolean;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

export interface MemberSessions {
  readonly name: string;
  readonly email: string;
  /** Those in which the member acts for the organization now, the last seen first. */
  readonly sessions: readonly MemberSession[];
}

const MOST_SHOWN = 100;

export const memberSessionsInput = z.object({ membershipId: idField });
export type MemberSessionsInput = z.input<typeof memberSessionsInput>;

/**
 * Where a member has the actor's organization open. Sessions in another organization are not this one's to see.
 * @throws AppError `member.not_found`, `access.denied` for a role above one's own.
 */
export async function memberSessions(
  context: ServiceContext,
  actor: Actor,
  input: MemberSessionsInput,
): Promise<MemberSessions> {
  const { membershipId } = readInput(memberSessionsInput, input);
  const { unsafeClient } = context.database;
  const member = await memberToManage(unsafeClient, actor, membershipId);
  const now = context.clock.now().getTime();
  const rows = await unsafeClient.userSession.findMany({
    where: {
      userId: member.userId,
      organizationId: actor.organizationId,
      revokedAt: null,
      createdAt: { gt: new Date(now - SESSION_LONGEST_SECONDS * 1000) },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
    select: {
      id: true,
      userAgent: true,
      method: true,
      trusted: true,
      createdAt: true,
      lastSeenAt: true,
      idleLimitSeconds: true,
    },
  });
  return {
    name: member.user.name,
    email: member.user.email,
    sessions: rows
      .filter((row) => now - row.lastSeenAt.getTime() <= row.idleLimitSeconds * 1000)
      .map(({ userAgent, idleLimitSeconds: _idle, ...row }) => ({ ...row, device: deviceWords(userAgent) })),
  };
}

export const endMemberSessionsInput = z.object({
  membershipId: idField,
  /** One of them; all when absent. */
  sessionId: idField.optional(),
});
export type EndMemberSessionsInput = z.input<typeof endMemberSessionsInput>;

/**
 * Ends one session of a member, or all in which he acts for the organization, at once.
 * @returns how many.
 * @throws AppError `member.not_found`, `session.not_found`, `access.denied` for a role above one's own.
 */
export async function endMemberSessions(
  context: ServiceContext,
  actor: Actor,
  input: EndMemberSessionsInput,
): Promise<number> {
  const { membershipId, sessionId } = readInput(endMemberSessionsInput, input);
  requireOwn(actor, 'identity', 'write', 'access');
  const now = context.clock.now();
  const { organizationId } = actor;
  return inTransaction(context.database, async (transaction) => {
    const { userId } = await memberToManage(transaction, actor, membershipId);
    const { count } = await transaction.userSession.updateMany({
      where: { userId, organizationId, revokedAt: null, ...(sessionId !== undefined && { id: sessionId }) },
      data: { revokedAt: now },
    });
    if (count === 0) throw notFound('session');
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'member.sessions_ended',
      subjectType: 'Membership',
      subjectId: membershipId,
      details: { userId, sessions: count },
    });
    return count;
  });
}

async function memberToManage(client: Pick<Transaction, 'membership'>, actor: Actor, membershipId: string) {
  requireOwn(actor, 'identity', 'write', 'access');
  requireUnnarrowed(actor);
  const row = await client.membership.findFirst({
    where: { organizationId: actor.organizationId, id: membershipId, revokedAt: null },
    select: { userId: true, role: true, user: { select: { name: true, email: true } } },
  });
  if (row === null) throw notFound('member');
  requireRank(actor, row.role);
  return row;
}
