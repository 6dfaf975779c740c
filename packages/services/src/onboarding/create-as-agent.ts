import { inTransaction } from '@koreshok/db';
import { type Actor, MOST_REGISTERS, requireOwn } from '@koreshok/domain';
import { z } from 'zod';
import { claimContact } from '../attribution/bind.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { companyFields } from './company-fields.ts';
import { clientTaken, writeClient } from './write-client.ts';

export const createAgentClientInput = z.object({
  ...companyFields,
  registers: z.number().int().min(1).max(MOST_REGISTERS).nullable().default(null),
  months: z.number().int().min(1).max(60).nullable().default(null),
  transfer: z.boolean().default(false),
});
export type CreateAgentClientInput = z.input<typeof createAgentClientInput>;

/**
 * Makes a client by the hand of its agent, under the agent's provider. The agent gets no way into its cabinet: it is handed
 * over by an invitation.
 * @throws AppError `client.known`, `organization.taken` (conflict), `company.unfit` (bad_request).
 */
export async function createAgentClient(
  context: ServiceContext,
  actor: Actor,
  input: CreateAgentClientInput,
): Promise<{ readonly id: string }> {
  const { registers, months, transfer, ...company } = readInput(createAgentClientInput, input);
  requireKind(actor, 'agent');
  requireOwn(actor, 'commercial', 'write');
  const now = context.clock.now();
  const { organizationId: agentId, providerId } = actor;
  try {
    return await inTransaction(context.database, async (transaction) => {
      await claimContact(transaction, { id: agentId, providerId }, company.inn, now);
      const id = await writeClient(
        transaction,
        {
          providerId,
          company,
          code: undefined,
          plan: { registers, months, transfer },
          startedById: actor.userId,
          startedByAgentId: agentId,
        },
        now,
      );
      await writeAudit(transaction, actor, now, {
        organizationId: id,
        action: 'organization.created',
        subjectType: 'Organization',
        subjectId: id,
        details: { kind: 'client', inn: company.inn, agentId },
      });
      return { id };
    });
  } catch (error) {
    throw clientTaken(error);
  }
}
