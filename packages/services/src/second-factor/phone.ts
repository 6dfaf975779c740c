import { inTransaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import { z } from 'zod';
import { addCode, checkCode, codeDigitsField, useCode } from '../codes/index.ts';
import { CODES_PER_HOUR, RESEND_SECONDS } from '../codes/limits.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { phoneField, readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { requireFresh } from '../sessions/fresh.ts';
import { personOf } from '../sessions/person.ts';
import type { ResolvedSession } from '../sessions/resolve.ts';

const PURPOSE = 'phone_change';

export const startPhoneInput = z.object({ phone: phoneField });
export type StartPhoneInput = z.input<typeof startPhoneInput>;

/**
 * Sends a code to a phone that is to become the person's own; until the code is shown nothing changes.
 * @returns when the next code may be asked for.
 * @throws AppError `session.confirm`, `code.too_soon` (too_many_requests): once a minute, and some an hour whatever the numbers.
 */
export async function startPhone(
  context: ServiceContext,
  session: ResolvedSession,
  input: StartPhoneInput,
): Promise<{ readonly resendAt: Date }> {
  const { phone } = readInput(startPhoneInput, input);
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const now = context.clock.now();
  const asked = await inTransaction(context.database, async (transaction) => {
    const recent = await transaction.oneTimeCode.findMany({
      where: { subjectId: user.id, purpose: PURPOSE, createdAt: { gt: new Date(now.getTime() - 3_600_000) } },
      select: { id: true },
      take: CODES_PER_HOUR,
    });
    if (recent.length >= CODES_PER_HOUR) return false;
    return addCode(transaction, now, {
      organizationId: brand.organizationId,
      host: brand.host,
      purpose: PURPOSE,
      subjectId: user.id,
      userId: user.id,
      channel: 'sms',
      destination: phone,
    });
  });
  if (asked) return { resendAt: new Date(now.getTime() + RESEND_SECONDS * 1000) };
  throw new AppError(
    'too_many_requests',
    'code.too_soon',
    'Новый код можно запросить через минуту, а всего несколько раз в час.',
  );
}

export const finishPhoneInput = z.object({ code: codeDigitsField });
export type FinishPhoneInput = z.input<typeof finishPhoneInput>;

/** Makes the phone the code was sent to the person's own. @throws AppError `session.confirm`, `code.wrong`. */
export async function finishPhone(
  context: ServiceContext,
  session: ResolvedSession,
  input: FinishPhoneInput,
): Promise<void> {
  const { code } = readInput(finishPhoneInput, input);
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const codeId = await checkCode(context, { subjectId: user.id, purpose: PURPOSE, code });
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    await useCode(transaction, codeId, now);
    const { destination } = await transaction.oneTimeCode.findUniqueOrThrow({
      where: { id: codeId },
      select: { destination: true },
    });
    await transaction.user.updateMany({
      where: { id: user.id },
      data: { phone: destination, phoneConfirmedAt: now },
    });
    await writeNotice(transaction, now, { brand, userId: user.id, event: 'phone_changed' });
    await writeAudit(transaction, { userId: user.id, organizationId: brand.organizationId }, now, {
      organizationId: brand.organizationId,
      action: 'user.phone_changed',
      subjectType: 'User',
      subjectId: user.id,
    });
  });
}
