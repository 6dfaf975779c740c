import { inTransaction } from '@koreshok/db';
import { type Actor, notFound, requireOwn, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const revokeApiKeyInput = z.object({ apiKeyId: idField });
export type RevokeApiKeyInput = z.input<typeof revokeApiKeyInput>;

/** Ends a key, at once. @throws AppError `api_key.not_found`, `access.denied` for somebody narrowed to outlets. */
export async function revokeApiKey(
  context: ServiceContext,
  actor: Actor,
  input: RevokeApiKeyInput,
): Promise<void> {
  const { apiKeyId } = readInput(revokeApiKeyInput, input);
  requireOwn(actor, 'identity', 'write', 'access');
  // Keys see everything: whoever is narrowed neither makes nor ends them.
  requireUnnarrowed(actor);
  const now = context.clock.now();
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.apiKey.updateMany({
      where: { organizationId, id: apiKeyId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count !== 1) throw notFound('api_key');
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'api_key.revoked',
      subjectType: 'ApiKey',
      subjectId: apiKeyId,
    });
  });
}
