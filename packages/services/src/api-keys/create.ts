import { inTransaction } from '@koreshok/db';
import {
  type Actor,
  accessDenied,
  MEMBERSHIP_ROLES,
  newId,
  requireOwn,
  requireUnnarrowed,
} from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { lineField, readInput } from '../input/index.ts';
import { newToken, tokenDigest } from '../sessions/token.ts';

export const createApiKeyInput = z.object({
  name: lineField(80),
  /** What the key may do; never more than the one who makes it. */
  role: z.enum(['administrator', 'accountant', 'technician', 'viewer']).default('viewer'),
});
export type CreateApiKeyInput = z.input<typeof createApiKeyInput>;

const PREFIX_LENGTH = 12;

/**
 * Makes a key for the REST interface of the actor's organization.
 * @returns `secret`, shown once and kept nowhere. @throws AppError `access.denied`.
 */
export async function createApiKey(
  context: ServiceContext,
  actor: Actor,
  input: CreateApiKeyInput,
): Promise<{ readonly id: string; readonly secret: string }> {
  const { name, role } = readInput(createApiKeyInput, input);
  requireOwn(actor, 'identity', 'write', 'access');
  // A key cannot make keys, and nobody narrowed can make one that sees more than he does.
  requireUnnarrowed(actor);
  if (actor.userId === null) throw accessDenied({ apiKey: actor.apiKeyId });
  if (MEMBERSHIP_ROLES.indexOf(role) < MEMBERSHIP_ROLES.indexOf(actor.role)) throw accessDenied({ role });
  const now = context.clock.now();
  const secret = `krk_${newToken()}`;
  const id = newId(now);
  const { organizationId, userId } = actor;
  await inTransaction(context.database, async (transaction) => {
    await transaction.apiKey.create({
      data: {
        id,
        organizationId,
        name,
        role,
        prefix: secret.slice(0, PREFIX_LENGTH),
        secretDigest: tokenDigest(secret),
        createdById: userId,
        createdAt: now,
      },
      select: { id: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'api_key.created',
      subjectType: 'ApiKey',
      subjectId: id,
      details: { name, role },
    });
  });
  return { id, secret };
}
