import { inTransaction } from '@koreshok/db';
import { newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import { type ServiceContext, writeOutbox } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { RESET_MINUTES, RESETS_PER_HOUR } from './limits.ts';
import { membershipsOnHost } from './organizations.ts';
import { newToken, tokenDigest } from './token.ts';

export const requestPasswordResetInput = z.object({
  email: z
    .string({ error: 'Укажите почту.' })
    .max(254, 'Слишком длинно.')
    .transform((email) => email.trim().toLowerCase()),
  host: z.string().max(300),
});
export type RequestPasswordResetInput = z.input<typeof requestPasswordResetInput>;

/** The outbox fact a mail worker answers with `issuePasswordReset`. */
export const PASSWORD_RESET_MAIL = { consumer: 'mail', kind: 'password_reset' } as const;

/**
 * Asks for a link to set a new password. The answer is the same for an e-mail nobody has, one without anything on
 * this host, and one that asked too often.
 */
export async function requestPasswordReset(
  context: ServiceContext,
  input: RequestPasswordResetInput,
): Promise<void> {
  const { email, host } = readInput(requestPasswordResetInput, input);
  const now = context.clock.now();
  const brand = await brandByHost(context, host);
  if (brand === null) throw notFound('brand', { host });
  const user = await context.database.unsafeClient.user.findUnique({
    where: { email },
    select: { id: true, disabledAt: true },
  });
  if (user === null || user.disabledAt !== null) return;
  const memberships = await membershipsOnHost(context.database, user.id, brand.organizationId);
  if (memberships.length === 0) return;
  await inTransaction(context.database, async (transaction) => {
    const recent = await transaction.passwordReset.findMany({
      where: { userId: user.id, createdAt: { gt: new Date(now.getTime() - 3_600_000) } },
      select: { id: true },
      take: RESETS_PER_HOUR,
    });
    if (recent.length >= RESETS_PER_HOUR) return;
    const id = newId(now);
    await transaction.passwordReset.create({
      data: {
        id,
        userId: user.id,
        // Nobody knows this one: the secret that counts is made when the mail goes out, and is kept nowhere.
        tokenDigest: tokenDigest(newToken()),
        host: brand.host,
        createdAt: now,
        expiresAt: new Date(now.getTime() + RESET_MINUTES * 60_000),
      },
      select: { id: true },
    });
    await writeOutbox(transaction, now, {
      organizationId: brand.organizationId,
      ...PASSWORD_RESET_MAIL,
      payload: { passwordResetId: id },
    });
  });
}
