import { exact, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { listHeldDocumentsInput } from './list.ts';
import { type HeldDocumentRow, heldTextOf } from './row.ts';

export const listHeldOfRegistersInput = listHeldDocumentsInput.extend({ registerId: idField.optional() });
export type ListHeldOfRegistersInput = z.input<typeof listHeldOfRegistersInput>;

/** A held document as the owner of the register sees it: why, and what to do. Nothing in it tells of money. */
export interface HeldOfRegisterRow
  extends Pick<
    HeldDocumentRow,
    'id' | 'fn' | 'number' | 'reason' | 'text' | 'mode' | 'state' | 'timesSeen' | 'receivedAt' | 'lastSeenAt'
  > {
  readonly registerId: string;
  readonly registerName: string;
}

type SqlRow = Omit<HeldOfRegisterRow, 'number' | 'text' | 'timesSeen'> & {
  readonly number: WholeColumn | null;
  readonly timesSeen: WholeColumn;
};

const cursorShape = z.tuple([z.number(), z.string()]);

/** Held documents of the registers that the actor may see, the latest first. @throws AppError `access.denied`. */
export async function listHeldOfRegisters(
  context: ServiceContext,
  actor: Actor,
  input: ListHeldOfRegistersInput = {},
): Promise<Page<HeldOfRegisterRow>> {
  const query = readInput(listHeldOfRegistersInput, input);
  const access = accessFor(actor, 'technical', 'read', context.clock.now());
  const conditions = conditionsOf(query, readCursor(query.cursor, cursorShape));
  const rows = await scopedRows<SqlRow>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT h.id, h.fn, h.number, h.reason, h.mode, h.state, h.timesSeen, h.receivedAt, h.lastSeenAt,
        r.id AS registerId, r.name AS registerName
      FROM HeldDocument h
      JOIN Admission a ON a.fn = h.fn AND a.organizationId = h.organizationId
      JOIN CashRegister r ON r.organizationId = a.organizationId AND r.id = a.cashRegisterId
      WHERE ${scope.registerRows('a')} AND ${Prisma.join(conditions, ' AND ')}
      ORDER BY h.receivedAt DESC, h.id DESC LIMIT ${query.limit + 1}`,
  );
  return pageOf(rows, query.limit, rowOf, (row) => [row.receivedAt.getTime(), row.id]);
}

function conditionsOf(
  { state, reason, fn, registerId }: z.output<typeof listHeldOfRegistersInput>,
  after: readonly [number, string] | null,
): Prisma.Sql[] {
  const found = [Prisma.sql`h.state = ${state}`];
  if (reason !== undefined) found.push(Prisma.sql`h.reason = ${reason}`);
  if (fn !== undefined && fn !== '') found.push(Prisma.sql`h.fn LIKE ${`${fn}%`}`);
  if (registerId !== undefined) found.push(Prisma.sql`a.cashRegisterId = ${registerId}`);
  if (after !== null) {
    const receivedAt = new Date(after[0]);
    found.push(
      Prisma.sql`(h.receivedAt < ${receivedAt} OR (h.receivedAt = ${receivedAt} AND h.id < ${after[1]}))`,
    );
  }
  return found;
}

function rowOf({ number, timesSeen, ...row }: SqlRow): HeldOfRegisterRow {
  return {
    ...row,
    number: number === null ? null : exact(number),
    timesSeen: exact(timesSeen),
    text: heldTextOf(row.reason),
  };
}
