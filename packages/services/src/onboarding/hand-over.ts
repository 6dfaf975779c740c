import { scoped } from '@koreshok/db';
import { type Actor, accessFor, AppError, notFound, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { emailField, idField, lineField, readInput } from '../input/index.ts';
import { inviteMember, revokeInvitation } from '../invitations/index.ts';

export const handOverClientInput = z.object({
  clientId: idField,
  /** Whom the client's owner is. */
  email: emailField,
  name: lineField(120),
  /** The brand's host the link leads to; from the request, never from the form. */
  host: z.string().max(300),
});
export type HandOverClientInput = z.input<typeof handOverClientInput>;

/**
 * Calls the owner of a client that the agent made to take it over. While nobody has, another may be called: the earlier
 * link stops working. Once the client has people of its own it is theirs to invite.
 * @throws AppError `client.not_found`, `client.handed_over` (conflict), and those of {@link inviteMember}.
 */
export async function handOverClient(
  context: ServiceContext,
  actor: Actor,
  input: HandOverClientInput,
): Promise<{ readonly invitationId: string }> {
  const { clientId, email, name, host } = readInput(handOverClientInput, input);
  requireKind(actor, 'agent');
  requireOwn(actor, 'commercial', 'write');
  const now = context.clock.now();
  const made = await scoped(context.database, accessFor(actor, 'identity', 'read', now)).onboarding.findFirst(
    {
      where: { organizationId: clientId, startedByAgentId: actor.organizationId },
      select: { organizationId: true },
    },
  );
  if (made === null) throw notFound('client');
  const rows = context.database.unsafeClient;
  const [members, waiting] = await Promise.all([
    rows.membership.count({ where: { organizationId: clientId, revokedAt: null } }),
    rows.invitation.findMany({
      where: { organizationId: clientId, acceptedAt: null, revokedAt: null },
      select: { id: true },
      take: 10,
    }),
  ]);
  if (members > 0) throw handedOver();
  const owner = ownerOf(actor, clientId);
  for (const { id } of waiting) await revokeInvitation(context, owner, { invitationId: id });
  const { id } = await inviteMember(context, owner, { email, name, host, role: 'owner' });
  return { invitationId: id };
}

/** The agent stands in for the owner that is not there yet, for nothing but the invitation. */
function ownerOf(actor: Actor, clientId: string): Actor {
  return {
    ...actor,
    organizationId: clientId,
    organizationKind: 'client',
    role: 'owner',
    rights: null,
    outletIds: null,
    registerIds: [],
    readOnly: false,
  };
}

function handedOver(): AppError {
  return new AppError(
    'conflict',
    'client.handed_over',
    'Клиент уже вошёл в свой кабинет. Остальных сотрудников он приглашает сам.',
  );
}
