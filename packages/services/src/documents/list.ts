import { exact, kopecksOf, Prisma, scopedRows, type WholeColumn } from '@koreshok/db';
import { type Access, type Actor, accessFor, type Kopecks, mayAccess } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { noteLook } from '../grants/note-look.ts';
import { idField, readInput } from '../input/index.ts';
import { requireRegister } from '../registers/require.ts';
import {
  DOCUMENT_COLUMNS,
  ANSWER_JOIN,
  type DocumentRow,
  type DocumentSqlRow,
  documentRowOf,
} from './rows.ts';

export const listDocumentsInput = z.object({ ...pageFields, registerId: idField });
export type ListDocumentsInput = z.input<typeof listDocumentsInput>;

const cursorShape = z.tuple([z.number(), z.number(), z.string()]);

/**
 * Documents of a register, the latest of its clock first. Sums come with them only where finance is open.
 * @throws AppError `register.not_found`.
 */
export async function listDocuments(
  context: ServiceContext,
  actor: Actor,
  input: ListDocumentsInput,
): Promise<Page<DocumentRow>> {
  const { registerId, cursor, limit } = readInput(listDocumentsInput, input);
  const at = context.clock.now();
  const access = accessFor(actor, 'technical', 'read', at);
  const { organizationId } = await requireRegister(context, access, registerId);
  await noteLook(context, actor, { organizationId, cashRegisterId: registerId });
  const keyset = keysetOf(readCursor(cursor, cursorShape));
  const rows = await scopedRows<DocumentSqlRow>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT ${DOCUMENT_COLUMNS} FROM (
        SELECT f.fn, f.number, f.month, f.code, f.mode, f.registerTime, f.receivedAt, f.findings FROM FiscalDocument f
        WHERE f.cashRegisterId = ${registerId} AND ${scope.registerRows('f')} AND ${keyset}
        ORDER BY f.registerTime DESC, f.number DESC, f.fn DESC LIMIT ${limit + 1}
      ) f ${ANSWER_JOIN}
      ORDER BY f.registerTime DESC, f.number DESC, f.fn DESC`,
  );
  const sums = mayAccess(actor, 'finance', 'read', 'receipts')
    ? await sumsOf(context, accessFor(actor, 'finance', 'read', at, 'receipts'), rows)
    : new Map<string, Kopecks>();
  return pageOf(
    rows,
    limit,
    (row) => documentRowOf(row, sums.get(keyOf(row)) ?? null),
    (row) => [exact(row.registerTime), exact(row.number), row.fn],
  );
}

// In the order of the key on (register, time, number), which ends with the drive by itself.
function keysetOf(after: readonly [number, number, string] | null): Prisma.Sql {
  if (after === null) return Prisma.sql`TRUE`;
  const [time, number, fn] = after;
  return Prisma.sql`(f.registerTime < ${time} OR (f.registerTime = ${time}
    AND (f.number < ${number} OR (f.number = ${number} AND f.fn < ${fn}))))`;
}

const keyOf = (row: { readonly fn: string; readonly number: WholeColumn }) => `${row.fn} ${row.number}`;

/** Sums are read by the finance access and no other: out of its reach there are simply none. */
async function sumsOf(
  context: ServiceContext,
  access: Access,
  documents: readonly DocumentSqlRow[],
): Promise<Map<string, Kopecks>> {
  if (documents.length === 0) return new Map();
  const keys = documents.map((row) => Prisma.sql`(t.fn = ${row.fn} AND t.number = ${exact(row.number)})`);
  const rows = await scopedRows<{
    readonly fn: string;
    readonly number: WholeColumn;
    readonly totalSum: WholeColumn;
  }>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT t.fn, t.number, t.totalSum FROM Receipt t
      WHERE ${scope.registerRows('t')} AND (${Prisma.join(keys, ' OR ')})`,
  );
  return new Map(rows.map((row) => [keyOf(row), kopecksOf(row.totalSum)]));
}
