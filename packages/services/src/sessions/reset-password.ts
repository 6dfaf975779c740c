import { inTransaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost, canonicalHost } from '../brands/index.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { hashPassword, newPasswordField, ownWords, requireUnguessable } from '../passwords/index.ts';
import { tokenDigest } from './token.ts';

export const resetPasswordInput = z.object({
  token: z.string().max(100),
  newPassword: newPasswordField,
  host: z.string().max(300),
});
export type ResetPasswordInput = z.input<typeof resetPasswordInput>;

/**
 * Sets a new password by a link. The link works once, and all open sessions of the person end.
 * @throws AppError `input.invalid` for a password made of the person's own words, `password_reset.stale` (bad_request) for a link that was used, expired, or made for another host.
 */
export async function resetPassword(context: ServiceContext, input: ResetPasswordInput): Promise<void> {
  const { token, newPassword, host } = readInput(resetPasswordInput, input);
  const now = context.clock.now();
  const { unsafeClient } = context.database;
  const reset = await unsafeClient.passwordReset.findUnique({
    where: { tokenDigest: tokenDigest(token) },
    select: { id: true, userId: true, host: true, expiresAt: true, usedAt: true },
  });
  const fresh =
    reset !== null && reset.usedAt === null && reset.expiresAt > now && reset.host === canonicalHost(host);
  if (!fresh) throw stale();
  const shown = await brandByHost(context, reset.host);
  await requireUnguessable(context, newPassword, await ownWords(context, reset.userId, shown), 'newPassword');
  const passwordHash = await hashPassword(newPassword);
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.passwordReset.updateMany({
      where: { id: reset.id, usedAt: null },
      data: { usedAt: now },
    });
    if (count !== 1) throw stale();
    await transaction.user.updateMany({
      where: { id: reset.userId, disabledAt: null },
      data: { passwordHash },
    });
    await transaction.passwordReset.updateMany({
      where: { userId: reset.userId, usedAt: null },
      data: { usedAt: now },
    });
    await transaction.userSession.updateMany({
      where: { userId: reset.userId, revokedAt: null },
      data: { revokedAt: now },
    });
    const brand = await transaction.brand.findFirst({
      where: { host: reset.host },
      select: { organizationId: true },
    });
    if (brand === null) throw stale();
    await writeNotice(transaction, now, {
      brand: { organizationId: brand.organizationId, host: reset.host },
      userId: reset.userId,
      event: 'password_changed',
    });
    await writeAudit(transaction, null, now, {
      organizationId: brand.organizationId,
      action: 'user.password_reset',
      subjectType: 'User',
      subjectId: reset.userId,
    });
  });
}

function stale(): AppError {
  return new AppError(
    'bad_request',
    'password_reset.stale',
    'Ссылка уже не работает: она одноразовая и живёт час. Запросите новую.',
  );
}
