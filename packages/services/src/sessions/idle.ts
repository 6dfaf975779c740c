import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, IDLE_CHOICES, idleMinutes, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import type { Person } from './person.ts';

const minutesField = z
  .number({ error: 'Выберите время.' })
  .refine((minutes) => IDLE_CHOICES.some((choice) => choice === minutes), 'Выберите время из списка.');

/** How long a session of a person who acts for an organization may be idle, in seconds. */
export async function idleSeconds(
  transaction: Pick<Transaction, 'user' | 'signInPolicy'>,
  given: { readonly userId: string; readonly organizationId: string | null; readonly trusted: boolean },
): Promise<number> {
  const { userId, organizationId, trusted } = given;
  const user = await transaction.user.findUniqueOrThrow({
    where: { id: userId },
    select: { idleMinutes: true },
  });
  const policy =
    organizationId === null
      ? null
      : await transaction.signInPolicy.findUnique({
          where: { organizationId },
          select: { idleMinutes: true, trustedDevices: true },
        });
  return idleMinutes({ organization: policy ?? undefined, person: user.idleMinutes, trusted }) * 60;
}

export const setOwnIdleInput = z.object({ idleMinutes: minutesField.nullable() });
export type SetOwnIdleInput = z.input<typeof setOwnIdleInput>;

/** Sets the own wish; open sessions follow at once. */
export async function setOwnIdle(
  context: ServiceContext,
  person: Person,
  input: SetOwnIdleInput,
): Promise<void> {
  const { idleMinutes: wish } = readInput(setOwnIdleInput, input);
  await inTransaction(context.database, async (transaction) => {
    await transaction.user.updateMany({ where: { id: person.userId }, data: { idleMinutes: wish } });
    await follow(transaction, { userId: person.userId });
  });
}

export const saveSignInPolicyInput = z.object({ idleMinutes: minutesField, trustedDevices: z.boolean() });
export type SaveSignInPolicyInput = z.input<typeof saveSignInPolicyInput>;

/** What the actor's organization asks of its members; null where it asks nothing. */
export interface SignInPolicy {
  readonly idleMinutes: number;
  readonly trustedDevices: boolean;
  /** Since when a second factor is demanded; null where it is not. */
  readonly secondFactorFrom: Date | null;
}

export async function signInPolicy(context: ServiceContext, actor: Actor): Promise<SignInPolicy | null> {
  return context.database.unsafeClient.signInPolicy.findUnique({
    where: { organizationId: actor.organizationId },
    select: { idleMinutes: true, trustedDevices: true, secondFactorFrom: true },
  });
}

/** Sets what the actor's own organization asks of everybody who acts for it; open sessions follow at once. */
export async function saveSignInPolicy(
  context: ServiceContext,
  actor: Actor,
  input: SaveSignInPolicyInput,
): Promise<void> {
  const policy = readInput(saveSignInPolicyInput, input);
  requireOwn(actor, 'identity', 'write');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const data = { ...policy, updatedAt: now };
    await transaction.signInPolicy.upsert({
      where: { organizationId },
      create: { organizationId, ...data },
      update: data,
      select: { organizationId: true },
    });
    await follow(transaction, { organizationId });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'sign_in_policy.saved',
      subjectType: 'Organization',
      subjectId: organizationId,
      details: policy,
    });
  });
}

const MOST_SESSIONS = 1_000;

async function follow(
  transaction: Transaction,
  whose: { readonly userId: string } | { readonly organizationId: string },
): Promise<void> {
  const open = await transaction.userSession.findMany({
    where: { ...whose, revokedAt: null },
    select: { id: true, userId: true, organizationId: true, trusted: true },
    orderBy: { lastSeenAt: 'desc' },
    take: MOST_SESSIONS,
  });
  for (const session of open) {
    await transaction.userSession.updateMany({
      where: { id: session.id },
      data: { idleLimitSeconds: await idleSeconds(transaction, session) },
    });
  }
}
