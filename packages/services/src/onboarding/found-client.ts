import { inTransaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { z } from 'zod';
import { codeField } from '../attribution/code.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { companyFields } from './company-fields.ts';
import type { Founder } from './founder.ts';
import { clientTaken, writeClient } from './write-client.ts';

export const foundClientInput = z.object({
  ...companyFields,
  /** A code typed now; without one the code the person came by counts. */
  partnerCode: codeField.optional(),
});
export type FoundClientInput = z.input<typeof foundClientInput>;

/** Clients one person may found in a day: an accountant with several firms, not a machine. */
const CLIENTS_PER_DAY = 10;
const DAY = 86_400_000;

/**
 * Makes a client under the brand's provider for the person who asks, who becomes its owner; the session goes on in it.
 * @throws AppError `organization.taken` (conflict), `company.unfit`, `partner_code.unknown`, `partner_code.not_open`
 * (bad_request), `onboarding.too_many` (too_many_requests).
 */
export async function foundClient(
  context: ServiceContext,
  founder: Founder,
  input: FoundClientInput,
): Promise<{ readonly id: string }> {
  const { partnerCode, ...company } = readInput(foundClientInput, input);
  const { userId, sessionId, providerId } = founder;
  const now = context.clock.now();
  await refuseFlood(context, userId, now);
  try {
    return await inTransaction(context.database, async (transaction) => {
      const own = { organizationId_userId: { organizationId: providerId, userId } };
      const draft = await transaction.onboardingDraft.findUnique({ where: own });
      const founderRow = await transaction.user.findUniqueOrThrow({
        where: { id: userId },
        select: { phone: true },
      });
      const id = await writeClient(
        transaction,
        {
          providerId,
          // The number the founder has confirmed is the one to call until another is told.
          company: { ...company, phone: company.phone === '' ? founderRow.phone : company.phone },
          code: partnerCode ?? draft?.code ?? undefined,
          plan: {
            registers: draft?.registers ?? null,
            months: draft?.months ?? null,
            transfer: draft?.transfer ?? false,
          },
          startedById: userId,
          startedByAgentId: null,
        },
        now,
      );
      await transaction.membership.create({
        data: { id: newId(now), organizationId: id, userId, role: 'owner', createdAt: now },
        select: { id: true },
      });
      await transaction.userSession.updateMany({
        where: { id: sessionId, userId, revokedAt: null },
        data: { organizationId: id },
      });
      if (draft !== null) await transaction.onboardingDraft.delete({ where: own });
      await writeAudit(transaction, { userId, organizationId: id }, now, {
        organizationId: id,
        action: 'organization.founded',
        subjectType: 'Organization',
        subjectId: id,
        details: { inn: company.inn, kpp: company.kpp, code: partnerCode ?? draft?.code ?? null },
      });
      return { id };
    });
  } catch (error) {
    throw clientTaken(error);
  }
}

async function refuseFlood(context: ServiceContext, userId: string, now: Date): Promise<void> {
  const founded = await context.database.unsafeClient.onboarding.count({
    where: { startedById: userId, startedAt: { gt: new Date(now.getTime() - DAY) } },
  });
  if (founded < CLIENTS_PER_DAY) return;
  throw new AppError(
    'too_many_requests',
    'onboarding.too_many',
    'За день можно подключить не больше десяти организаций. Остальные добавьте завтра или напишите в поддержку.',
  );
}
