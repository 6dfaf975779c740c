import { inTransaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { z } from 'zod';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import type { ResolvedSession } from '../sessions/resolve.ts';
import { currentConsentText } from './current.ts';

/** What a person once agreed to on this site. */
export interface OwnConsent {
  readonly id: string;
  readonly version: number;
  readonly publishedAt: Date;
  /** Where it was given. */
  readonly host: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

export interface OwnConsents {
  /** The latest first. */
  readonly given: readonly OwnConsent[];
  readonly current: { readonly version: number; readonly publishedAt: Date };
}

/** A person agrees to each version once; more are not shown. */
const MOST_SHOWN = 50;

/** The consents the person gave to whoever answers for the data on this site, and the version in force. */
export async function listOwnConsents(
  context: ServiceContext,
  session: ResolvedSession,
): Promise<OwnConsents> {
  const { user, brand } = session;
  const { version, publishedAt } = await currentConsentText(context, brand);
  const rows = await context.database.unsafeClient.personalDataConsent.findMany({
    where: { userId: user.id, organizationId: brand.organizationId },
    orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
    select: {
      id: true,
      host: true,
      givenAt: true,
      withdrawnAt: true,
      text: { select: { version: true, publishedAt: true } },
    },
  });
  return { given: rows.map(({ text, ...row }) => ({ ...row, ...text })), current: { version, publishedAt } };
}

export const giveConsentInput = z.object({
  /** The version that was read. */
  version: z.number().int().min(1),
  ipAddress: z.string().max(45),
  userAgent: z.string().transform((text) => text.slice(0, 255)),
});
export type GiveConsentInput = z.input<typeof giveConsentInput>;

/**
 * Writes down that a signed-in person agrees to the version in force; a second time changes nothing.
 * @throws AppError `consent_text.changed` (conflict) when another version was published meanwhile.
 */
export async function giveConsent(
  context: ServiceContext,
  session: ResolvedSession,
  input: GiveConsentInput,
): Promise<void> {
  const { version, ...from } = readInput(giveConsentInput, input);
  const { user, brand } = session;
  const { organizationId } = brand;
  const current = await currentConsentText(context, brand);
  if (current.version !== version) {
    throw new AppError(
      'conflict',
      'consent_text.changed',
      'Пока вы читали, опубликована другая редакция. Обновите страницу и прочитайте новую.',
    );
  }
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM User WHERE id = ${user.id} FOR UPDATE`;
    const given = await transaction.personalDataConsent.findFirst({
      where: { userId: user.id, organizationId, consentTextId: current.id, withdrawnAt: null },
      select: { id: true },
    });
    if (given !== null) return;
    const id = newId(now);
    await transaction.personalDataConsent.create({
      data: {
        id,
        organizationId,
        userId: user.id,
        consentTextId: current.id,
        host: brand.host,
        givenAt: now,
        ...from,
      },
      select: { id: true },
    });
    await writeAudit(transaction, { userId: user.id, organizationId }, now, {
      organizationId,
      action: 'personal_data_consent.given',
      subjectType: 'PersonalDataConsent',
      subjectId: id,
      details: { version },
    });
  });
}
