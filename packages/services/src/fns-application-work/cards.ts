import type { Transaction } from '@koreshok/db';
import type { FnsReception } from '@koreshok/integrations/fns-reception';
import type { ServiceContext } from '../context/index.ts';

const DAY = 86_400_000;

/**
 * Asks how the tax service's cards of registers stand, those first that were not asked for longest: each once a day.
 * @returns how many were asked.
 */
export async function checkFnsCards(
  context: ServiceContext,
  reception: FnsReception,
  limit: number,
): Promise<number> {
  const now = context.clock.now();
  const yesterday = new Date(now.getTime() - DAY);
  const due = await context.database.unsafeClient.$queryRaw<
    { organizationId: string; id: string; registrationNumber: string; fn: string }[]
  >`
    SELECT r.organizationId, r.id, r.registrationNumber, i.fn
    FROM CashRegister r
    JOIN RegistrationInterval i
      ON i.organizationId = r.organizationId AND i.cashRegisterId = r.id AND i.validUntil IS NULL
    LEFT JOIN RegisterFnsCard c ON c.organizationId = r.organizationId AND c.cashRegisterId = r.id
    WHERE r.archivedAt IS NULL AND r.mode = 'production' AND (c.checkedAt IS NULL OR c.checkedAt < ${yesterday})
    ORDER BY c.checkedAt, r.id LIMIT ${limit}`;
  for (const { organizationId, id, registrationNumber, fn } of due) {
    const status = (await reception.card(registrationNumber, fn)) ?? 0;
    await context.database.unsafeClient.registerFnsCard.upsert({
      where: { organizationId_cashRegisterId: { organizationId, cashRegisterId: id } },
      create: { organizationId, cashRegisterId: id, status, checkedAt: now },
      update: { status, checkedAt: now },
      select: { status: true },
    });
  }
  return due.length;
}

/** What was decided about a register changes its card: what is known of that is dropped, and it is the next to be asked for. */
export async function dropFnsCard(
  transaction: Transaction,
  organizationId: string,
  cashRegisterId: string | null,
): Promise<void> {
  if (cashRegisterId === null) return;
  await transaction.registerFnsCard.deleteMany({ where: { organizationId, cashRegisterId } });
}
