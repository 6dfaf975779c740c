import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor, notFound, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { writeNotice } from '../access-notices/notice.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const revokeGrantInput = z.object({ grantId: idField });
export type RevokeGrantInput = z.input<typeof revokeGrantInput>;

/** Takes registers back from a service centre, at once. @throws AppError `grant.not_found`. */
export async function revokeGrant(
  context: ServiceContext,
  actor: Actor,
  input: RevokeGrantInput,
): Promise<void> {
  const { grantId } = readInput(revokeGrantInput, input);
  requireKind(actor, 'client');
  const now = context.clock.now();
  accessFor(actor, 'identity', 'write', now, 'access');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.serviceGrant.updateMany({
      where: { organizationId, id: grantId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count !== 1) throw notFound('grant');
    await writeNotice(transaction, now, 'grant_revoked', organizationId, grantId);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'grant.revoked',
      subjectType: 'ServiceGrant',
      subjectId: grantId,
    });
  });
}
