import { type Actor, INVITATION_STATES, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { readInput, searchField } from '../input/index.ts';
import { INVITATION_COLUMNS, inState, type InvitationRow, invitationRowOf, openAt } from './rows.ts';

export const listInvitationsInput = z.object({
  ...pageFields,
  search: searchField,
  /** Those still to be answered, or all; all when absent. */
  open: z.boolean().default(false),
  state: z.enum(INVITATION_STATES).optional(),
});
export type ListInvitationsInput = z.input<typeof listInvitationsInput>;

const cursorShape = z.tuple([z.string()]);

/** Invitations of the actor's own organization, the latest first. */
export async function listInvitations(
  context: ServiceContext,
  actor: Actor,
  input: ListInvitationsInput = {},
): Promise<Page<InvitationRow>> {
  const { search, open, state, cursor, limit } = readInput(listInvitationsInput, input);
  requireOwn(actor, 'identity', 'read', 'access');
  requireUnnarrowed(actor);
  const now = context.clock.now();
  const after = readCursor(cursor, cursorShape);
  const rows = await context.database.unsafeClient.invitation.findMany({
    where: {
      organizationId: actor.organizationId,
      AND: [open ? openAt(now) : {}, state === undefined ? {} : inState(state, now)],
      ...(after === null ? {} : { id: { lt: after[0] } }),
      ...(search === undefined
        ? {}
        : { OR: [{ name: { contains: search } }, { email: { contains: search.toLowerCase() } }] }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: INVITATION_COLUMNS,
  });
  return pageOf(
    rows,
    limit,
    (row) => invitationRowOf(row, now),
    (row) => [row.id],
  );
}
