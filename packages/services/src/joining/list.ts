import { type Actor, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import type { Joiner } from './person.ts';
import { JOIN_TIMES, type JoinState, joinStateOf, waitingAt } from './rows.ts';

/** One's own request, with nothing of the organization but the ИНН that was typed. */
export interface OwnJoinRequest {
  readonly id: string;
  readonly inn: string;
  readonly state: JoinState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const LATEST = 50;

/** What a person has asked for on a brand's host, the latest first; at most fifty. */
export async function listOwnJoinRequests(
  context: ServiceContext,
  { userId, brand }: Joiner,
): Promise<OwnJoinRequest[]> {
  const now = context.clock.now();
  const rows = await context.database.unsafeClient.joinRequest.findMany({
    where: { userId, organization: { providerId: brand.organizationId } },
    orderBy: { id: 'desc' },
    take: LATEST,
    select: { id: true, ...JOIN_TIMES, organization: { select: { inn: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    inn: row.organization.inn,
    state: joinStateOf(row, now),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
  }));
}

/** A request as the organization that is asked sees it. */
export interface JoinRequestRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly message: string;
  readonly state: JoinState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export const listJoinRequestsInput = z.object({
  ...pageFields,
  /** Those that still wait for an answer, or all; all when absent. */
  open: z.boolean().default(false),
});
export type ListJoinRequestsInput = z.input<typeof listJoinRequestsInput>;

const cursorShape = z.tuple([z.string()]);

/** Who asks to join the actor's own organization, the latest first. */
export async function listJoinRequests(
  context: ServiceContext,
  actor: Actor,
  input: ListJoinRequestsInput = {},
): Promise<Page<JoinRequestRow>> {
  const { open, cursor, limit } = readInput(listJoinRequestsInput, input);
  requireOwn(actor, 'identity', 'read', 'access');
  requireUnnarrowed(actor);
  const now = context.clock.now();
  const after = readCursor(cursor, cursorShape);
  const rows = await context.database.unsafeClient.joinRequest.findMany({
    where: {
      organizationId: actor.organizationId,
      ...(open && waitingAt(now)),
      ...(after === null ? {} : { id: { lt: after[0] } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: { id: true, message: true, ...JOIN_TIMES, user: { select: { name: true, email: true } } },
  });
  return pageOf(
    rows,
    limit,
    ({ user, ...row }): JoinRequestRow => ({
      id: row.id,
      name: user.name,
      email: user.email,
      message: row.message,
      state: joinStateOf(row, now),
      createdAt: row.createdAt,
      expiresAt: row.expiresAt,
    }),
    (row) => [row.id],
  );
}
