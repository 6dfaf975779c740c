import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor, AppError, newId, requireUnnarrowed } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { instantField, optionalLineField, readInput } from '../input/index.ts';

export const grantConsentInput = z.object({
  validUntil: instantField,
  /** What it is for, in the client's words. */
  reason: optionalLineField(500),
});
export type GrantConsentInput = z.input<typeof grantConsentInput>;

const DAY = 86_400_000;
/** A consent is dated: longer than a year nobody remembers having given it. */
const LONGEST_DAYS = 366;

/**
 * The client lets its reseller see receipts and turnover until a day. Only an owner or administrator may.
 * @throws AppError `consent.no_reseller` (bad_request), `consent.term` (bad_request).
 */
export async function grantConsent(
  context: ServiceContext,
  actor: Actor,
  input: GrantConsentInput,
): Promise<{ readonly id: string }> {
  const { validUntil, reason } = readInput(grantConsentInput, input);
  requireKind(actor, 'client');
  const now = context.clock.now();
  accessFor(actor, 'identity', 'write', now, 'access');
  requireUnnarrowed(actor);
  if (validUntil <= now || validUntil.getTime() - now.getTime() > LONGEST_DAYS * DAY) {
    throw new AppError('bad_request', 'consent.term', 'Согласие даётся на срок от дня до года.', {
      fields: { validUntil: 'Выберите день в пределах года.' },
    });
  }
  const provider = await context.database.unsafeClient.organization.findUniqueOrThrow({
    where: { id: actor.providerId },
    select: { kind: true },
  });
  if (provider.kind !== 'reseller') {
    throw new AppError(
      'bad_request',
      'consent.no_reseller',
      'Вас обслуживает сам оператор: согласие не требуется.',
    );
  }
  const { organizationId } = actor;
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    await transaction.financeAccess.create({
      data: {
        id,
        organizationId,
        viewerId: actor.providerId,
        basis: 'consent',
        reason,
        validFrom: now,
        validUntil,
        createdById: actor.userId ?? actor.organizationId,
        createdAt: now,
      },
      select: { id: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'finance.consent_given',
      subjectType: 'FinanceAccess',
      subjectId: id,
      details: { viewerId: actor.providerId, validUntil: validUntil.toISOString() },
    });
  });
  return { id };
}
