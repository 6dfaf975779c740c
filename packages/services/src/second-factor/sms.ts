import { inTransaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import { z } from 'zod';
import { addCode } from '../codes/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { requireFresh } from '../sessions/fresh.ts';
import { personOf } from '../sessions/person.ts';
import type { ResolvedSession } from '../sessions/resolve.ts';
import { openChallenge } from './challenge.ts';
import { factorsOf, needsSecondFactor } from './factors.ts';

export const setSmsFactorInput = z.object({ on: z.boolean() });
export type SetSmsFactorInput = z.input<typeof setSmsFactorInput>;

/**
 * Lets codes by SMS stand in for another factor, or not. Never the only one: a subscriber may refuse all mass messages,
 * and numbers change hands.
 * @throws AppError `sms_factor.alone` (conflict), `session.confirm`.
 */
export async function setSmsFactor(
  context: ServiceContext,
  session: ResolvedSession,
  input: SetSmsFactorInput,
): Promise<void> {
  const { on } = readInput(setSmsFactorInput, input);
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const factors = await factorsOf(context, user.id, brand.host);
  if (on && !(needsSecondFactor(factors) && factors.phoneConfirmed)) {
    throw new AppError(
      'conflict',
      'sms_factor.alone',
      'Коды по СМС работают только вместе с приложением или ключом доступа и с подтверждённым телефоном.',
    );
  }
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    await transaction.user.updateMany({ where: { id: user.id }, data: { smsFactorAt: on ? now : null } });
    await writeNotice(transaction, now, { brand, userId: user.id, event: on ? 'sms_added' : 'sms_removed' });
  });
}

export const sendSmsFactorInput = z.object({ challenge: z.string().max(100), host: z.string().max(300) });
export type SendSmsFactorInput = z.input<typeof sendSmsFactorInput>;

/** Sends a code for a sign-in that waits for its second factor. @throws AppError `session.challenge_stale`, `code.too_soon`. */
export async function sendSmsFactor(context: ServiceContext, input: SendSmsFactorInput): Promise<void> {
  const challenge = await openChallenge(context, {
    ...readInput(sendSmsFactorInput, input),
    purpose: 'second_factor',
  });
  const { userId } = challenge;
  const factors = userId === null ? null : await factorsOf(context, userId, challenge.host);
  if (userId === null || factors?.sms !== true) {
    throw new AppError('conflict', 'sms_factor.off', 'Коды по СМС не включены. Выберите другой способ.');
  }
  const now = context.clock.now();
  const added = await inTransaction(context.database, (transaction) =>
    addCode(transaction, now, {
      organizationId: challenge.organizationId,
      host: challenge.host,
      purpose: 'sign_in',
      subjectId: challenge.id,
      userId,
      channel: 'sms',
      destination: factors.phone,
    }),
  );
  if (added) return;
  throw new AppError('too_many_requests', 'code.too_soon', 'Новый код можно запросить через минуту.');
}
