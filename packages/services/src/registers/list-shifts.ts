import { exact, exactOrNull, kopecksOf, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Access, type Actor, accessFor, type Kopecks, mayAccess } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { noteLook } from '../grants/note-look.ts';
import { idField, readInput } from '../input/index.ts';
import { requireRegister } from './require.ts';

export const listShiftsInput = z.object({ ...pageFields, registerId: idField });
export type ListShiftsInput = z.input<typeof listShiftsInput>;

/** A shift; times of the register's clock. */
export interface ShiftRow {
  readonly fn: string;
  readonly shiftNumber: number;
  readonly openedAt: number | null;
  readonly closedAt: number | null;
  /** Only for those finance is open to; in kopecks. */
  readonly money: ShiftMoney | null;
}

export interface ShiftMoney {
  readonly receiptCount: number;
  readonly incomeSum: Kopecks;
  readonly refundSum: Kopecks;
  readonly cashierName: string;
}

interface Row {
  readonly fn: string;
  readonly shiftNumber: WholeColumn;
  readonly openedAt: WholeColumn | null;
  readonly closedAt: WholeColumn | null;
}

interface MoneyRow {
  readonly fn: string;
  readonly shiftNumber: WholeColumn;
  readonly receiptCount: WholeColumn;
  readonly incomeSum: WholeColumn;
  readonly refundSum: WholeColumn;
  readonly cashierName: string;
}

const cursorShape = z.tuple([z.string(), z.number()]);

/** Shifts of a register, the latest of each drive first. @throws AppError `register.not_found`. */
export async function listShifts(
  context: ServiceContext,
  actor: Actor,
  input: ListShiftsInput,
): Promise<Page<ShiftRow>> {
  const { registerId, cursor, limit } = readInput(listShiftsInput, input);
  const at = context.clock.now();
  const access = accessFor(actor, 'technical', 'read', at);
  const { organizationId } = await requireRegister(context, access, registerId);
  await noteLook(context, actor, { organizationId, cashRegisterId: registerId });
  const after = readCursor(cursor, cursorShape);
  const keyset =
    after === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`(COALESCE(h.openedAt, h.closedAt, 0) < ${after[1]}
          OR (COALESCE(h.openedAt, h.closedAt, 0) = ${after[1]} AND CONCAT(h.fn, '-', LPAD(h.shiftNumber, 10, '0')) < ${after[0]}))`;
  const rows = await scopedRows<Row>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT h.fn, h.shiftNumber, h.openedAt, h.closedAt FROM Shift h
      WHERE h.organizationId = ${organizationId} AND h.cashRegisterId = ${registerId}
        AND ${scope.registerRowsWithoutOutlet('h')} AND ${keyset}
      ORDER BY COALESCE(h.openedAt, h.closedAt, 0) DESC, CONCAT(h.fn, '-', LPAD(h.shiftNumber, 10, '0')) DESC
      LIMIT ${limit + 1}`,
  );
  const money = mayAccess(actor, 'finance', 'read')
    ? await moneyOf(context, accessFor(actor, 'finance', 'read', at), registerId, rows)
    : new Map<string, ShiftMoney>();
  return pageOf(
    rows,
    limit,
    (row) => ({
      fn: row.fn,
      shiftNumber: exact(row.shiftNumber),
      openedAt: exactOrNull(row.openedAt),
      closedAt: exactOrNull(row.closedAt),
      money: money.get(keyOf(row)) ?? null,
    }),
    (row) => [
      `${row.fn}-${String(row.shiftNumber).padStart(10, '0')}`,
      exact(row.openedAt ?? row.closedAt ?? 0),
    ],
  );
}

const keyOf = (row: { readonly fn: string; readonly shiftNumber: WholeColumn }) =>
  `${row.fn} ${row.shiftNumber}`;

/** Money is read by the finance access and no other: out of its reach there is simply none. */
async function moneyOf(
  context: ServiceContext,
  access: Access,
  registerId: string,
  shifts: readonly Row[],
): Promise<Map<string, ShiftMoney>> {
  if (shifts.length === 0) return new Map();
  const keys = shifts.map(
    (row) => Prisma.sql`(h.fn = ${row.fn} AND h.shiftNumber = ${exact(row.shiftNumber)})`,
  );
  const rows = await scopedRows<MoneyRow>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT h.fn, h.shiftNumber, h.receiptCount, h.incomeSum, h.refundSum, h.cashierName FROM Shift h
      WHERE h.cashRegisterId = ${registerId} AND ${scope.registerRowsWithoutOutlet('h')}
        AND (${Prisma.join(keys, ' OR ')})`,
  );
  return new Map(
    rows.map((row) => [
      keyOf(row),
      {
        receiptCount: exact(row.receiptCount),
        incomeSum: kopecksOf(row.incomeSum),
        refundSum: kopecksOf(row.refundSum),
        cashierName: row.cashierName,
      },
    ]),
  );
}
