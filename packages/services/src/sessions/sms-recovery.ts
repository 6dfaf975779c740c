import { inTransaction } from '@koreshok/db';
import { newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import { addCode, checkCode, codeDigitsField, useCode } from '../codes/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { askChallenge, openChallenge, useChallenge } from '../second-factor/challenge.ts';
import { mayEnter } from './organizations.ts';
import { requestPasswordResetInput } from './request-reset.ts';
import { newToken, tokenDigest } from './token.ts';

const RESET_MINUTES = 10;

/**
 * Asks for a code by SMS to the confirmed phone of a forgotten password's owner. Beside the way by mail, never instead
 * of it. The answer is the same for an e-mail nobody has and for a phone that is not confirmed.
 */
export async function requestSmsRecovery(
  context: ServiceContext,
  input: z.input<typeof requestPasswordResetInput>,
): Promise<{ readonly challenge: string }> {
  const { email, host } = readInput(requestPasswordResetInput, input);
  const brand = await brandByHost(context, host);
  if (brand === null) throw notFound('brand', { host });
  const user = await context.database.unsafeClient.user.findUnique({
    where: { email },
    select: { id: true, phone: true, phoneConfirmedAt: true, disabledAt: true },
  });
  const reachable =
    user !== null &&
    user.phoneConfirmedAt !== null &&
    user.disabledAt === null &&
    (await mayEnter(context, user.id, brand.organizationId));
  const asked = await askChallenge(context, {
    brand,
    purpose: 'recovery',
    userId: reachable ? user.id : null,
  });
  if (reachable) {
    await inTransaction(context.database, (transaction) =>
      addCode(transaction, context.clock.now(), {
        organizationId: brand.organizationId,
        host: brand.host,
        purpose: 'recovery',
        subjectId: asked.id,
        userId: user.id,
        channel: 'sms',
        destination: user.phone,
      }),
    );
  }
  return { challenge: asked.token };
}

export const finishSmsRecoveryInput = z.object({
  challenge: z.string().max(100),
  code: codeDigitsField,
  host: z.string().max(300),
});
export type FinishSmsRecoveryInput = z.input<typeof finishSmsRecoveryInput>;

/**
 * Gives the secret of a link for a new password to whoever typed the code. The second factor is asked for at the next
 * sign-in all the same.
 * @throws AppError `code.wrong`, `session.challenge_stale`.
 */
export async function finishSmsRecovery(
  context: ServiceContext,
  input: FinishSmsRecoveryInput,
): Promise<{ readonly token: string }> {
  const { challenge: given, code, host } = readInput(finishSmsRecoveryInput, input);
  const challenge = await openChallenge(context, { challenge: given, host, purpose: 'recovery' });
  const codeId = await checkCode(context, { subjectId: challenge.id, purpose: 'recovery', code });
  const { userId } = challenge;
  if (userId === null) throw new Error('A code fits a recovery of nobody');
  const now = context.clock.now();
  const token = newToken();
  await inTransaction(context.database, async (transaction) => {
    await useCode(transaction, codeId, now);
    await useChallenge(transaction, challenge.id, now);
    await transaction.passwordReset.create({
      data: {
        id: newId(now),
        userId,
        tokenDigest: tokenDigest(token),
        host: challenge.host,
        createdAt: now,
        expiresAt: new Date(now.getTime() + RESET_MINUTES * 60_000),
      },
      select: { id: true },
    });
  });
  return { token };
}
