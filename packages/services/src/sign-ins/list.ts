import { type Actor, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { instantField, readInput } from '../input/index.ts';
import type { SignInMethod, SignInOutcome } from '../sessions/journal.ts';

/** A try to come in, as the journal keeps it for a year. */
export interface SignInRow {
  readonly id: string;
  readonly at: Date;
  readonly outcome: SignInOutcome;
  readonly method: SignInMethod;
  readonly userName: string;
  readonly email: string;
  readonly host: string;
  readonly ipAddress: string;
  readonly userAgent: string;
}

export const listSignInsInput = z.object({
  ...pageFields,
  /** Only what let somebody in, or only what did not. */
  result: z.enum(['in', 'refused']).optional(),
  since: instantField.optional(),
  until: instantField.optional(),
});
export type ListSignInsInput = z.input<typeof listSignInsInput>;

const CURSOR = z.tuple([z.string(), z.string()]);
const LET_IN: SignInOutcome[] = ['signed_in', 'second_factor'];

/** The person's own tries on this host, the latest first. */
export function listOwnSignIns(
  context: ServiceContext,
  person: { readonly userId: string; readonly host: string },
  input: ListSignInsInput = {},
): Promise<Page<SignInRow>> {
  return list(context, { userId: person.userId, host: person.host }, input);
}

/**
 * Tries of everybody who acts for the actor's organization, made where its cabinet is opened, the latest first. For its
 * owner and administrators.
 */
export async function listOrganizationSignIns(
  context: ServiceContext,
  actor: Actor,
  input: ListSignInsInput = {},
): Promise<Page<SignInRow>> {
  requireOwn(actor, 'identity', 'write');
  requireUnnarrowed(actor);
  const members = await context.database.unsafeClient.membership.findMany({
    where: { organizationId: actor.organizationId, revokedAt: null },
    select: { userId: true },
    take: 5_000,
  });
  const where = {
    organizationId: { in: [...new Set([actor.organizationId, actor.providerId])] },
    userId: { in: members.map(({ userId }) => userId) },
  };
  return list(context, where, input);
}

async function list(
  context: ServiceContext,
  where: Readonly<Record<string, unknown>>,
  input: ListSignInsInput,
): Promise<Page<SignInRow>> {
  const { cursor, limit, result, since, until } = readInput(listSignInsInput, input);
  const after = readCursor(cursor, CURSOR);
  const { unsafeClient } = context.database;
  const rows = await unsafeClient.loginJournal.findMany({
    where: {
      AND: [
        where,
        result === undefined ? {} : { outcome: result === 'in' ? { in: LET_IN } : { notIn: LET_IN } },
        {
          at: {
            ...(since === undefined ? {} : { gte: since }),
            ...(until === undefined ? {} : { lt: until }),
          },
        },
        after === null
          ? {}
          : { OR: [{ at: { lt: new Date(after[0]) } }, { at: new Date(after[0]), id: { lt: after[1] } }] },
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      at: true,
      outcome: true,
      method: true,
      userId: true,
      email: true,
      host: true,
      ipAddress: true,
      userAgent: true,
    },
  });
  const ids = [...new Set(rows.flatMap(({ userId }) => (userId === null ? [] : [userId])))];
  const users = await unsafeClient.user.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  return pageOf(
    rows,
    limit,
    ({ userId, ...row }) => ({ ...row, userName: names.get(userId ?? '') ?? '' }),
    ({ at, id }) => [at.toISOString(), id],
  );
}
