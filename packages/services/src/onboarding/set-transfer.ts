import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';

export const setTransferInput = z.object({ transfer: z.boolean() });
export type SetTransferInput = z.input<typeof setTransferInput>;

/** Says whether the actor's registers come from another operator: their way differs from that of new ones. */
export async function setTransfer(
  context: ServiceContext,
  actor: Actor,
  input: SetTransferInput,
): Promise<void> {
  const { transfer } = readInput(setTransferInput, input);
  requireKind(actor, 'client');
  const now = context.clock.now();
  accessFor(actor, 'technical', 'write', now);
  requireUnnarrowed(actor);
  const { organizationId, providerId } = actor;
  await inTransaction(context.database, async (transaction) => {
    await transaction.onboarding.upsert({
      where: { organizationId },
      create: { organizationId, providerId, transfer, startedById: actor.userId, startedAt: now },
      update: { transfer },
      select: { organizationId: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'onboarding.transfer',
      subjectType: 'Organization',
      subjectId: organizationId,
      details: { transfer },
    });
  });
}
