import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor, newId, notFound, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { writeNotice } from '../access-notices/notice.ts';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { askedAt } from './requests.ts';

export const answerConsentRequestInput = z.object({ requestId: idField, granted: z.boolean() });
export type AnswerConsentRequestInput = z.input<typeof answerConsentRequestInput>;

const DAY = 86_400_000;

/**
 * The client gives the consent it was asked for, for as long as was asked from now on, or refuses it.
 * @throws AppError `consent_request.not_found` also for one answered, withdrawn or expired, `access.denied`.
 */
export async function answerConsentRequest(
  context: ServiceContext,
  actor: Actor,
  input: AnswerConsentRequestInput,
): Promise<void> {
  const { requestId, granted } = readInput(answerConsentRequestInput, input);
  requireKind(actor, 'client');
  const now = context.clock.now();
  accessFor(actor, 'identity', 'write', now, 'access');
  requireUnnarrowed(actor);
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    // A reseller that no longer serves the client is answered nothing.
    const where = { id: requestId, organizationId, viewerId: actor.providerId, ...askedAt(now) };
    const row = await transaction.consentRequest.findFirst({
      where,
      select: { viewerId: true, reason: true, days: true },
    });
    if (row === null) throw notFound('consent_request');
    const { count } = await transaction.consentRequest.updateMany({
      where,
      data: granted ? { grantedAt: now } : { refusedAt: now },
    });
    if (count !== 1) throw notFound('consent_request');
    if (granted) {
      await transaction.financeAccess.create({
        data: {
          id: newId(now),
          organizationId,
          viewerId: row.viewerId,
          basis: 'consent',
          reason: row.reason,
          validFrom: now,
          validUntil: new Date(now.getTime() + row.days * DAY),
          createdById: actor.userId ?? organizationId,
          createdAt: now,
        },
        select: { id: true },
      });
    }
    await writeNotice(transaction, now, 'consent_answered', organizationId, requestId);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: granted ? 'finance.consent_given' : 'finance.consent_refused',
      subjectType: 'ConsentRequest',
      subjectId: requestId,
      details: { viewerId: row.viewerId, days: row.days },
    });
  });
}
