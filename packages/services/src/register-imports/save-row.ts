import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, AppError, notFound, type PaperFinding, repeatedPapers } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { type Owner, ownerOf } from '../registers/insert.ts';
import { checkRows, tidied } from './check-rows.ts';
import type { TypedRow } from './columns.ts';
import { knownOutlets } from './outlets.ts';
import { importAccess, type RequiredImport, requireImport } from './require.ts';
import { type ImportRow, importRowOf, STORED_ROW, storedRowOf, type StoredRow } from './rows.ts';

const cell = z.string().max(200, 'Не длиннее 200 знаков.');

export const saveImportRowInput = z.object({
  importId: idField,
  number: z.number().int().min(1).max(1_000_000),
  row: z.object({
    outlet: cell,
    address: cell,
    name: cell,
    model: cell,
    serialNumber: cell,
    registrationNumber: cell,
    fn: cell,
  }),
  /** A row that is to be left out altogether; it may be taken back. */
  skipped: z.boolean().default(false),
});
export type SaveImportRowInput = z.input<typeof saveImportRowInput>;

/**
 * Keeps a row as it was mended in the grid and judges it again, together with those that shared a number with it.
 * @returns the row and every other one whose state may have changed.
 * @throws AppError `register_import.not_found`, `import_row.not_found`, `import_row.added`, `register_import.busy`.
 */
export async function saveImportRow(
  context: ServiceContext,
  actor: Actor,
  input: SaveImportRowInput,
): Promise<{ readonly rows: readonly ImportRow[] }> {
  const { importId, number, row, skipped } = readInput(saveImportRowInput, input);
  const now = context.clock.now();
  const found = await requireImport(context, importAccess(actor, now), importId);
  const { organizationId } = found;
  return inTransaction(context.database, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM RegisterImport WHERE id = ${importId} FOR UPDATE`;
    const state = await stateOf(transaction, organizationId, importId);
    if (state !== 'ready') throw busy();
    const before = await transaction.registerImportRow.findFirst({
      where: { organizationId, importId, number },
      select: STORED_ROW,
    });
    if (before === null) throw notFound('import_row');
    if (before.state === 'added') throw alreadyAdded();
    const { findings: _none, ...kept } = storedRowOf({ number, row: tidied(row), findings: [] });
    await transaction.registerImportRow.updateMany({
      where: { organizationId, importId, number },
      data: { ...kept, state: skipped ? 'skipped' : 'wrong', findings: '' },
    });
    const touched = [before, kept].flatMap(({ typedRegistration, typedDrive }) => [
      { typedRegistration },
      { typedDrive },
    ]);
    const akin = await transaction.registerImportRow.findMany({
      where: { organizationId, importId, OR: [{ number }, ...touched] },
      orderBy: { number: 'asc' },
      take: AKIN_AT_MOST,
      select: STORED_ROW,
    });
    return { rows: await judgeAgain(transaction, found, await ownerOf(transaction, organizationId), akin) };
  });
}

/** More rows than that with one number are judged again when they are added. */
const AKIN_AT_MOST = 200;

async function judgeAgain(
  transaction: Transaction,
  { organizationId, id: importId, mode }: RequiredImport,
  owner: Owner,
  rows: readonly StoredRow[],
): Promise<readonly ImportRow[]> {
  const outlets = await knownOutlets(transaction, organizationId);
  const open = rows.map(importRowOf).filter(({ state }) => state === 'good' || state === 'wrong');
  const repeated: ReadonlyMap<number, readonly PaperFinding[]> = repeatedPapers(
    open.map(({ number, ...papers }) => ({ number, papers })),
  );
  const judged = await checkRows(
    transaction,
    { owner, outlets, mode },
    open.map((row) => ({ number: row.number, row: typedOf(row) })),
    repeated,
  );
  for (const each of judged) {
    await transaction.registerImportRow.updateMany({
      where: { organizationId, importId, number: each.number },
      data: storedRowOf(each),
    });
  }
  const after = await transaction.registerImportRow.findMany({
    where: { organizationId, importId, number: { in: rows.map(({ number }) => number) } },
    orderBy: { number: 'asc' },
    select: STORED_ROW,
  });
  return after.map(importRowOf);
}

function typedOf({
  outlet,
  address,
  name,
  model,
  serialNumber,
  registrationNumber,
  fn,
}: ImportRow): TypedRow {
  return { outlet, address, name, model, serialNumber, registrationNumber, fn };
}

/** The state at this moment, under the lock of the import. */
export async function stateOf(transaction: Transaction, organizationId: string, importId: string) {
  const { state } = await transaction.registerImport.findFirstOrThrow({
    where: { organizationId, id: importId },
    select: { state: true },
  });
  return state;
}

export function busy(): AppError {
  return new AppError(
    'conflict',
    'register_import.busy',
    'Этот список сейчас обрабатывается или уже закрыт. Обновите страницу.',
  );
}

function alreadyAdded(): AppError {
  return new AppError(
    'conflict',
    'import_row.added',
    'Эта касса уже добавлена. Измените её на странице кассы.',
  );
}
