import { inTransaction } from '@koreshok/db';
import { AppError, newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { writeNotice } from '../access-notices/notice.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, innField, kppField, optionalLineField, readInput } from '../input/index.ts';
import { REQUEST_DAYS, REQUESTS_A_DAY } from './limits.ts';
import type { Joiner } from './person.ts';
import { waitingAt } from './rows.ts';

export const requestToJoinInput = z.object({
  inn: innField,
  /** Tells branches of one ИНН apart. */
  kpp: kppField.default(''),
  /** To the administrator: who asks and why. */
  message: optionalLineField(500),
});
export type RequestToJoinInput = z.input<typeof requestToJoinInput>;

const DAY = 86_400_000;

/**
 * Asks a client of the brand to be let in. It is its administrator's to answer; meanwhile the one who asks learns
 * nothing of it but that it is there.
 * @throws AppError `organization.not_found`, `join.member`, `join.waiting` (conflict), `join.too_many` (too_many_requests).
 */
export async function requestToJoin(
  context: ServiceContext,
  { userId, brand }: Joiner,
  input: RequestToJoinInput,
): Promise<{ readonly id: string }> {
  const { inn, kpp, message } = readInput(requestToJoinInput, input);
  const now = context.clock.now();
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    // A person's requests are counted one after the other.
    await transaction.$queryRaw`SELECT id FROM User WHERE id = ${userId} FOR UPDATE`;
    const recent = await transaction.joinRequest.findMany({
      where: { userId, createdAt: { gt: new Date(now.getTime() - DAY) } },
      select: { id: true },
      take: REQUESTS_A_DAY,
    });
    if (recent.length >= REQUESTS_A_DAY) throw tooMany();
    const organization = await transaction.organization.findFirst({
      where: {
        providerId: brand.organizationId,
        kind: 'client',
        state: 'active',
        inn,
        ...(kpp === '' ? {} : { kpp }),
      },
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    });
    if (organization === null) throw notFound('organization');
    const organizationId = organization.id;
    const [member, waiting] = await Promise.all([
      transaction.membership.findFirst({
        where: { organizationId, userId, revokedAt: null },
        select: { id: true },
      }),
      transaction.joinRequest.findFirst({
        where: { organizationId, userId, ...waitingAt(now) },
        select: { id: true },
      }),
    ]);
    if (member !== null) throw conflict('join.member', 'Эта организация уже есть в вашем списке.');
    if (waiting !== null) throw conflict('join.waiting', 'Запрос уже отправлен и ждёт ответа.');
    await transaction.joinRequest.create({
      data: {
        id,
        organizationId,
        userId,
        message,
        createdAt: now,
        expiresAt: new Date(now.getTime() + REQUEST_DAYS * DAY),
      },
      select: { id: true },
    });
    await writeNotice(transaction, now, 'join_requested', organizationId, id);
    await writeAudit(transaction, { userId, organizationId }, now, {
      organizationId,
      action: 'join.requested',
      subjectType: 'JoinRequest',
      subjectId: id,
    });
  });
  return { id };
}

export const withdrawJoinRequestInput = z.object({ requestId: idField });
export type WithdrawJoinRequestInput = z.input<typeof withdrawJoinRequestInput>;

/** Takes one's own request back. @throws AppError `join_request.not_found`. */
export async function withdrawJoinRequest(
  context: ServiceContext,
  { userId }: Joiner,
  input: WithdrawJoinRequestInput,
): Promise<void> {
  const { requestId } = readInput(withdrawJoinRequestInput, input);
  const now = context.clock.now();
  const { count } = await context.database.unsafeClient.joinRequest.updateMany({
    where: { id: requestId, userId, ...waitingAt(now) },
    data: { withdrawnAt: now },
  });
  if (count !== 1) throw notFound('join_request');
}

function tooMany(): AppError {
  return new AppError(
    'too_many_requests',
    'join.too_many',
    `За сутки можно отправить до ${REQUESTS_A_DAY} запросов. Продолжите завтра.`,
  );
}

function conflict(code: string, sentence: string): AppError {
  return new AppError('conflict', code, sentence, { fields: { inn: sentence } });
}
