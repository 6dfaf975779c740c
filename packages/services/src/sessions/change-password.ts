import { inTransaction } from '@koreshok/db';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { hashPassword, newPasswordField, ownWords, requireUnguessable } from '../passwords/index.ts';
import { provePassword } from './fresh.ts';
import { personOf } from './person.ts';
import { renewSession } from './renew.ts';
import type { ResolvedSession } from './resolve.ts';

export const changePasswordInput = z.object({
  currentPassword: z.string().max(200),
  newPassword: newPasswordField,
  ipAddress: z.string().max(45),
  userAgent: z.string().max(500),
});
export type ChangePasswordInput = z.input<typeof changePasswordInput>;

/**
 * Changes the own password by the present one. All other sessions end, this one goes on under a new token, and a mail
 * tells of it.
 * @throws AppError `session.wrong_password`, `session.too_many_tries`, `session.missing`, `input.invalid`.
 */
export async function changePassword(
  context: ServiceContext,
  session: ResolvedSession,
  input: ChangePasswordInput,
): Promise<{ readonly token: string }> {
  const { currentPassword, newPassword, ...from } = readInput(changePasswordInput, input);
  const { user, brand } = session;
  const person = personOf(session);
  await provePassword(context, person, { password: currentPassword, ...from });
  await requireUnguessable(context, newPassword, await ownWords(context, user.id, brand), 'newPassword');
  const passwordHash = await hashPassword(newPassword);
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    const renewed = await renewSession(transaction, person, now);
    await transaction.user.updateMany({ where: { id: user.id }, data: { passwordHash } });
    await transaction.userSession.updateMany({
      where: { userId: user.id, id: { not: person.sessionId }, revokedAt: null },
      data: { revokedAt: now },
    });
    await transaction.passwordReset.updateMany({
      where: { userId: user.id, usedAt: null },
      data: { usedAt: now },
    });
    await writeNotice(transaction, now, { brand, userId: user.id, event: 'password_changed', ...from });
    await writeAudit(transaction, { userId: user.id, organizationId: brand.organizationId }, now, {
      organizationId: brand.organizationId,
      action: 'user.password_changed',
      subjectType: 'User',
      subjectId: user.id,
    });
    return renewed;
  });
}
