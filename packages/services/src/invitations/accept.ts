import { inTransaction } from '@koreshok/db';
import type { OrganizationKind } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { join } from '../members/join.ts';
import type { Standing } from '../members/standing.ts';
import { joiningPerson } from './person.ts';
import { openInvitation, type OpenInvitation } from './read.ts';
import { openAt, staleInvitation } from './rows.ts';

export const acceptInvitationInput = z.object({
  token: z.string().max(100),
  host: z.string().max(300),
  /** Who is signed in on this host; from the session, never from the form. */
  sessionUserId: z.string().nullable(),
  /** From the connection or a trusted proxy, never from the form. */
  ipAddress: z.string().max(45),
  userAgent: z.string().transform((text) => text.slice(0, 255)),
  /** Of a new person. */
  name: z.string().max(200).optional(),
  /** A new person's choice; of a known one who is not signed in, his own. */
  password: z.string().max(200).optional(),
  /** A new person agrees to the processing of personal data, in this version of the text. */
  consentVersion: z.number().int().optional(),
});
export type AcceptInvitationInput = z.input<typeof acceptInvitationInput>;

export interface AcceptedInvitation {
  readonly organizationId: string;
  readonly organizationKind: OrganizationKind;
  readonly email: string;
}

/**
 * Joins by the link of an invitation: a new person is written down, a known one shows that it is he. The link works once.
 * @throws AppError `invitation.stale` (bad_request), `input.invalid` with the fields of a new person that lack,
 * `invitation.wrong_password` (bad_request), `session.too_many_tries` (too_many_requests), `member.exists` (conflict).
 */
export async function acceptInvitation(
  context: ServiceContext,
  input: AcceptInvitationInput,
): Promise<AcceptedInvitation> {
  const read = readInput(acceptInvitationInput, input);
  const invitation = await openInvitation(context, { token: read.token, host: read.host });
  const person = await joiningPerson(context, invitation, read);
  const now = context.clock.now();
  const { organizationId } = invitation;
  await inTransaction(context.database, async (transaction) => {
    const userId = await person.write(transaction, now);
    const { count } = await transaction.invitation.updateMany({
      where: { id: invitation.id, ...openAt(now) },
      data: { acceptedAt: now, acceptedById: userId },
    });
    if (count !== 1) throw staleInvitation();
    const { membershipId } = await join(transaction, organizationId, userId, standingOf(invitation), now);
    await writeAudit(transaction, { userId, organizationId }, now, {
      organizationId,
      action: 'invitation.accepted',
      subjectType: 'Invitation',
      subjectId: invitation.id,
      details: { membershipId, role: invitation.role, newPerson: person.isNew },
    });
  });
  return {
    organizationId,
    organizationKind: invitation.organization.kind,
    email: invitation.email,
  };
}

function standingOf(invitation: OpenInvitation): Standing {
  return {
    // A saved role may have been changed since: what it stands on today counts.
    role: invitation.savedRole?.role ?? invitation.role,
    savedRoleId: invitation.savedRoleId,
    revenueHidden: invitation.revenueHidden,
    allOutlets: invitation.allOutlets,
    outletIds: invitation.outlets.map(({ outletId }) => outletId),
    registerIds: invitation.registers.map(({ cashRegisterId }) => cashRegisterId),
  };
}
