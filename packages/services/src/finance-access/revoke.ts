import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor, notFound, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const revokeFinanceAccessInput = z.object({ accessId: idField });
export type RevokeFinanceAccessInput = z.input<typeof revokeFinanceAccessInput>;

/**
 * Ends a look into money, at once: the client ends a consent it gave, whoever looks ends its own look.
 * @throws AppError `finance_access.not_found`, `access.denied` for somebody narrowed to outlets.
 */
export async function revokeFinanceAccess(
  context: ServiceContext,
  actor: Actor,
  input: RevokeFinanceAccessInput,
): Promise<void> {
  const { accessId } = readInput(revokeFinanceAccessInput, input);
  requireKind(actor, 'client', 'reseller', 'operator');
  const now = context.clock.now();
  const ofClient = actor.organizationKind === 'client';
  if (ofClient) {
    // The whole organization's consent is not for whoever sees only some of it.
    requireUnnarrowed(actor);
    accessFor(actor, 'identity', 'write', now, 'access');
  } else requireOwn(actor, 'finance', 'read');
  const reach = ofClient
    ? { organizationId: actor.organizationId, basis: 'consent' as const }
    : { viewerId: actor.organizationId };
  await inTransaction(context.database, async (transaction) => {
    const row = await transaction.financeAccess.findFirst({
      where: { ...reach, id: accessId, revokedAt: null },
      select: { organizationId: true },
    });
    if (row === null) throw notFound('finance_access');
    await transaction.financeAccess.updateMany({
      where: { ...reach, id: accessId, revokedAt: null },
      data: { revokedAt: now },
    });
    await writeAudit(transaction, actor, now, {
      organizationId: row.organizationId,
      action: 'finance.access_revoked',
      subjectType: 'FinanceAccess',
      subjectId: accessId,
    });
  });
}
