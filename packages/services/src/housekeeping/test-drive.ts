import { inTransaction, Prisma, type WholeColumn, exact } from '@koreshok/db';
import { type ServiceContext, writeAudit } from '../context/index.ts';

const DAY = 86_400_000;
/** Days for which documents of a test drive are kept. */
const KEPT_DAYS = 7;
const AT_ONCE = 500;

/** A register whose test documents were deleted: what is shown of it must be decoded anew. */
export interface PurgedTestDrive {
  readonly cashRegisterId: string;
  readonly documents: number;
}

/**
 * Deletes documents of test drives a week after they came, with everything decoded from them. For the daily clock.
 */
export async function purgeTestDrives(context: ServiceContext): Promise<PurgedTestDrive[]> {
  const before = new Date(context.clock.now().getTime() - KEPT_DAYS * DAY);
  const registers = await context.database.unsafeClient.cashRegister.findMany({
    where: { mode: 'test_drive' },
    orderBy: { id: 'asc' },
    select: { id: true, organizationId: true },
  });
  const purged: PurgedTestDrive[] = [];
  for (const register of registers) {
    const documents = await purge(context, register, before);
    if (documents > 0) purged.push({ cashRegisterId: register.id, documents });
  }
  return purged;
}

interface Register {
  readonly id: string;
  readonly organizationId: string;
}

async function purge(context: ServiceContext, register: Register, before: Date): Promise<number> {
  for (let deleted = 0; ; ) {
    const rows = await context.database.unsafeClient.$queryRaw<
      { fn: string; number: WholeColumn; month: WholeColumn }[]
    >`
      SELECT fn, number, month FROM FiscalDocument
      WHERE cashRegisterId = ${register.id} AND mode = 'test_drive' AND receivedAt < ${before} LIMIT ${AT_ONCE}`;
    if (rows.length === 0) return deleted;
    const places = rows.map(
      ({ fn, number, month }) => Prisma.sql`(${fn}, ${exact(number)}, ${exact(month)})`,
    );
    await inTransaction(context.database, async (transaction) => {
      for (const table of ['FiscalDocument', 'Receipt', 'ReceiptItems', 'DocumentKey']) {
        await transaction.$executeRaw`
          DELETE FROM ${Prisma.raw(table)} WHERE (fn, number, month) IN (${Prisma.join(places)})`;
      }
      await writeAudit(transaction, null, context.clock.now(), {
        organizationId: register.organizationId,
        action: 'documents.test_drive_purged',
        subjectType: 'CashRegister',
        subjectId: register.id,
        details: { documents: rows.length },
      });
    });
    deleted += rows.length;
  }
}
