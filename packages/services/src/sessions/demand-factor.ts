import { inTransaction, type Transaction } from '@koreshok/db';
import {
  accessDenied,
  type Actor,
  AppError,
  DEFAULT_IDLE_MINUTES,
  FACTOR_GRACE_DAYS,
  requireOwn,
  requireUnnarrowed,
} from '@koreshok/domain';
import { z } from 'zod';
import { type Brand, brandByHost } from '../brands/index.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { factorsOf, needsSecondFactor } from '../second-factor/factors.ts';

const DAY = 86_400_000;
/** People told by mail; in a larger organization the cabinet itself tells the rest. */
const MOST_TOLD = 1_000;

export const demandSecondFactorInput = z.object({
  /** After how many days whoever has none sees nothing any more; null to demand it no longer. */
  graceDays: z
    .number({ error: 'Выберите срок.' })
    .refine((days) => FACTOR_GRACE_DAYS.some((choice) => choice === days), 'Выберите срок из списка.')
    .nullable(),
  host: z.string().max(300),
});
export type DemandSecondFactorInput = z.input<typeof demandSecondFactorInput>;

/**
 * The owner demands a second factor of everybody who acts for the organization, himself included, or lets go of it.
 * Members without one are told by mail; when the days are over the organization is closed to them until they have one.
 * @throws AppError `access.denied` for anybody but an owner, `second_factor.own_first` (conflict) for one without.
 */
export async function demandSecondFactor(
  context: ServiceContext,
  actor: Actor,
  input: DemandSecondFactorInput,
): Promise<{ readonly from: Date | null }> {
  const { graceDays, host } = readInput(demandSecondFactorInput, input);
  requireOwn(actor, 'identity', 'write');
  requireUnnarrowed(actor);
  const { userId } = actor;
  if (actor.role !== 'owner' || userId === null) throw accessDenied({ role: actor.role });
  const brand = await brandByHost(context, host);
  if (brand === null) throw accessDenied({ host });
  if (graceDays !== null) await requireOwnFactor(context, userId, brand);
  const now = context.clock.now();
  const from = graceDays === null ? null : new Date(now.getTime() + graceDays * DAY);
  const { organizationId } = actor;
  await inTransaction(context.database, async (transaction) => {
    const data = { secondFactorFrom: from, updatedAt: now };
    await transaction.signInPolicy.upsert({
      where: { organizationId },
      create: { organizationId, idleMinutes: DEFAULT_IDLE_MINUTES, trustedDevices: true, ...data },
      update: data,
      select: { organizationId: true },
    });
    if (from !== null) await tellWhoHasNone(transaction, { organizationId, brand, now });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: from === null ? 'second_factor.demand_lifted' : 'second_factor.demanded',
      subjectType: 'Organization',
      subjectId: organizationId,
      details: { from },
    });
  });
  return { from };
}

async function requireOwnFactor(context: ServiceContext, userId: string, brand: Brand): Promise<void> {
  if (needsSecondFactor(await factorsOf(context, userId, brand.host))) return;
  throw new AppError(
    'conflict',
    'second_factor.own_first',
    'Сначала подключите второй фактор себе: иначе кабинет закроется и для вас.',
  );
}

async function tellWhoHasNone(
  transaction: Transaction,
  given: { readonly organizationId: string; readonly brand: Brand; readonly now: Date },
): Promise<void> {
  const { organizationId, brand, now } = given;
  const without = await transaction.membership.findMany({
    where: {
      organizationId,
      revokedAt: null,
      user: {
        disabledAt: null,
        OR: [{ totp: null }, { totp: { confirmedAt: null } }],
        passkeys: { none: { host: brand.host } },
      },
    },
    take: MOST_TOLD,
    select: { userId: true },
  });
  for (const { userId } of without)
    await writeNotice(transaction, now, { brand, userId, event: 'second_factor_demanded' });
}
