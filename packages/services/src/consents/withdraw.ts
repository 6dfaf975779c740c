import { inTransaction, type Transaction } from '@koreshok/db';
import { notFound } from '@koreshok/domain';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { writeNotice } from '../notices/index.ts';
import { requireFresh } from '../sessions/fresh.ts';
import { personOf } from '../sessions/person.ts';
import type { ResolvedSession } from '../sessions/resolve.ts';
import { anonymizePerson } from './anonymize.ts';
import { livesElsewhere, membershipsUnder } from './consequences.ts';

/** What was done. */
export interface Withdrawn {
  /** False when the account lives on for another site. */
  readonly anonymized: boolean;
}

/**
 * Takes back the consent the person gave on this site (152-ФЗ, article 9, part 2): the person leaves every cabinet of
 * the site, is signed out of it, and where no other site has the data by its own right, the account is closed and made
 * nameless. What the organization did stays: fiscal documents, contracts, the journal.
 * @throws AppError `consent.not_found`, `session.confirm` when the password has to be shown again.
 */
export async function withdrawConsent(context: ServiceContext, session: ResolvedSession): Promise<Withdrawn> {
  await requireFresh(context, personOf(session));
  const { user, brand } = session;
  const who = { userId: user.id, brandOwnerId: brand.organizationId };
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM User WHERE id = ${user.id} FOR UPDATE`;
    const { count } = await transaction.personalDataConsent.updateMany({
      where: { userId: user.id, organizationId: brand.organizationId, withdrawnAt: null },
      data: { withdrawnAt: now },
    });
    if (count === 0) throw notFound('consent');
    await leaveCabinets(transaction, who, now);
    await transaction.userSession.updateMany({
      where: { userId: user.id, host: brand.host, revokedAt: null },
      data: { revokedAt: now },
    });
    const anonymized = !(await livesElsewhere(transaction, who));
    // The letter goes to the address as it is now: afterwards nobody knows it.
    await writeNotice(transaction, now, {
      brand,
      userId: user.id,
      event: anonymized ? 'consent_withdrawn' : 'consent_withdrawn_here',
      to: user.email,
    });
    if (anonymized) await anonymizePerson(transaction, user, now);
    await writeAudit(transaction, { userId: user.id, organizationId: brand.organizationId }, now, {
      organizationId: brand.organizationId,
      action: 'personal_data_consent.withdrawn',
      subjectType: 'User',
      subjectId: user.id,
      details: { consents: count, anonymized },
    });
    return { anonymized };
  });
}

async function leaveCabinets(
  transaction: Transaction,
  who: { readonly userId: string; readonly brandOwnerId: string },
  now: Date,
): Promise<void> {
  for (const { organizationId, id } of await membershipsUnder(transaction, who)) {
    await transaction.membership.updateMany({
      where: { organizationId, id, revokedAt: null },
      data: { revokedAt: now },
    });
    await transaction.invitation.updateMany({
      where: { organizationId, createdById: who.userId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await writeAudit(transaction, { userId: who.userId, organizationId }, now, {
      organizationId,
      action: 'member.left',
      subjectType: 'Membership',
      subjectId: id,
      details: { userId: who.userId, reason: 'consent_withdrawn' },
    });
  }
}
