import { inTransaction, scoped } from '@koreshok/db';
import { type Actor, accessFor, AppError, newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { writeNotice } from '../access-notices/notice.ts';
import { lockOrganization, requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';

export const askConsentInput = z.object({
  clientId: idField,
  reason: lineField(500, 'Напишите, зачем нужны чеки: клиент это прочитает.').refine(
    (text) => text.length >= 10,
    'Напишите подробнее: клиент это прочитает.',
  ),
  /** How long to look, from the answer on. */
  days: z.number().int().min(1, 'От одного дня.').max(366, 'Не дольше года.'),
});
export type AskConsentInput = z.input<typeof askConsentInput>;

const DAY = 86_400_000;
/** How long a question waits for its answer, in days. */
const WAITS_DAYS = 14;

/** Conditions of a question that can still be answered. */
export function askedAt(now: Date) {
  return { grantedAt: null, refusedAt: null, withdrawnAt: null, expiresAt: { gt: now } };
}

/**
 * A reseller asks its client for consent to see receipts and turnover. The client's people get a mail.
 * @throws AppError `client.not_found`, `consent.asked` (conflict) while an earlier question waits,
 * `access.denied` for a role that would see no money anyway.
 */
export async function askConsent(
  context: ServiceContext,
  actor: Actor,
  input: AskConsentInput,
): Promise<{ readonly id: string }> {
  const { clientId, reason, days } = readInput(askConsentInput, input);
  requireKind(actor, 'reseller');
  const now = context.clock.now();
  accessFor(actor, 'finance', 'read', now);
  const access = accessFor(actor, 'identity', 'read', now);
  const client = await scoped(context.database, access).organization.findFirst({
    where: { id: clientId },
    select: { id: true },
  });
  if (client === null) throw notFound('client');
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    await lockOrganization(transaction, clientId);
    const waiting = await transaction.consentRequest.findFirst({
      where: { organizationId: clientId, viewerId: actor.organizationId, ...askedAt(now) },
      select: { id: true },
    });
    if (waiting !== null) {
      throw new AppError('conflict', 'consent.asked', 'Запрос уже отправлен клиенту и ждёт ответа.');
    }
    await transaction.consentRequest.create({
      data: {
        id,
        organizationId: clientId,
        viewerId: actor.organizationId,
        reason,
        days,
        createdById: actor.userId ?? actor.organizationId,
        createdAt: now,
        expiresAt: new Date(now.getTime() + WAITS_DAYS * DAY),
      },
      select: { id: true },
    });
    await writeNotice(transaction, now, 'consent_asked', clientId, id);
    await writeAudit(transaction, actor, now, {
      organizationId: clientId,
      action: 'finance.consent_asked',
      subjectType: 'ConsentRequest',
      subjectId: id,
      details: { viewerId: actor.organizationId, days },
    });
  });
  return { id };
}

export const withdrawConsentRequestInput = z.object({ requestId: idField });
export type WithdrawConsentRequestInput = z.input<typeof withdrawConsentRequestInput>;

/** Takes one's own question back. @throws AppError `consent_request.not_found`. */
export async function withdrawConsentRequest(
  context: ServiceContext,
  actor: Actor,
  input: WithdrawConsentRequestInput,
): Promise<void> {
  const { requestId } = readInput(withdrawConsentRequestInput, input);
  requireKind(actor, 'reseller');
  const now = context.clock.now();
  accessFor(actor, 'finance', 'read', now);
  const { count } = await context.database.unsafeClient.consentRequest.updateMany({
    where: { id: requestId, viewerId: actor.organizationId, ...askedAt(now) },
    data: { withdrawnAt: now },
  });
  if (count !== 1) throw notFound('consent_request');
}
