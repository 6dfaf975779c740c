import { inTransaction, registerScopeWhere } from '@koreshok/db';
import { type Actor, accessFor, AppError } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { findNotice, leavingAccess } from './access.ts';
import { goneWith } from './registers.ts';
import { bringBack } from './return-register.ts';

/** Registers in one call; whoever has more calls again with the place where it stopped. */
const AT_ONCE = 100;

export const returnRegistersInput = z.object({
  noticeId: idField,
  /** The last register of the call before. */
  after: idField.optional(),
});
export type ReturnRegistersInput = z.input<typeof returnRegistersInput>;

export interface ReturnedRegisters {
  readonly returned: number;
  /** Registers whose drives work elsewhere now: they stay gone. */
  readonly inUse: number;
  /** Where the next call goes on; null when all were tried. */
  readonly next: string | null;
}

/**
 * Brings back the registers that a notice which has ended took away, each as `returnRegister` does and in a transaction
 * of its own, so that one drive that works elsewhere does not keep the others away.
 * @throws AppError `leaving_notice.not_found`, `access.denied`, `access.read_only` for a client that left and did not come back.
 */
export async function returnRegisters(
  context: ServiceContext,
  actor: Actor,
  input: ReturnRegistersInput,
): Promise<ReturnedRegisters> {
  const { noticeId, after } = readInput(returnRegistersInput, input);
  const now = context.clock.now();
  const access = accessFor(actor, 'technical', 'write', now);
  const { id, organizationId } = await findNotice(context, leavingAccess(context, actor), noticeId);
  const rows = await context.database.unsafeClient.cashRegister.findMany({
    where: {
      AND: [
        registerScopeWhere(access),
        goneWith({ organizationId, noticeId: id }),
        after === undefined ? {} : { id: { gt: after } },
      ],
    },
    orderBy: { id: 'asc' },
    take: AT_ONCE + 1,
    select: {
      id: true,
      intervals: { orderBy: [{ validFrom: 'desc' }, { id: 'desc' }], take: 1, select: { fn: true } },
    },
  });
  const part = rows.slice(0, AT_ONCE);
  let inUse = 0;
  for (const row of part) {
    const register = { id: row.id, organizationId, fn: row.intervals[0]?.fn };
    const back = await inTransaction(context.database, (transaction) =>
      bringBack(transaction, actor, register, now),
    ).then(
      () => true,
      (error: unknown) => refusedForDrive(error),
    );
    if (!back) inUse += 1;
  }
  return {
    returned: part.length - inUse,
    inUse,
    next: rows.length > AT_ONCE ? (part.at(-1)?.id ?? null) : null,
  };
}

function refusedForDrive(error: unknown): false {
  if (error instanceof AppError && error.code === 'drive.in_use') return false;
  throw error;
}
