import { inTransaction, Prisma, type Transaction } from '@koreshok/db';
import { newId, repeatedPapers } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';
import { checkRows } from '../register-imports/check-rows.ts';
import { keyOf, knownOutlets, type Place, placeOf } from '../register-imports/outlets.ts';
import { importRowOf, STORED_ROW, storedRowOf } from '../register-imports/rows.ts';
import { insertRegisters, type NewRegister, ownerOf } from '../registers/insert.ts';
import { loadImport, settleImport } from './load.ts';
import type { WorkedImport, WorkProgress } from './step.ts';

const ROWS_AT_ONCE = 500;
const TIMEOUT_MS = 30_000;

/** Who asked for it, for the journal. */
export interface ImportAuthor {
  readonly userId: string | null;
  readonly organizationId: string;
}

/**
 * Adds the rows without errors part by part, each part in one transaction with its rows' new state, so that a worker that
 * dies loses and repeats nothing. A row whose number was taken meanwhile goes back to be mended.
 * @returns what came of it, for the job's reader.
 */
export async function addRegisterImport(
  context: ServiceContext,
  job: { readonly id: string; readonly organizationId: string },
  importId: string,
  author: ImportAuthor,
  progress: WorkProgress,
): Promise<string> {
  const worked = await loadImport(context, job, importId, 'adding');
  if (worked === null) return 'nothing to do';
  const { organizationId } = worked;
  const rows = context.database.unsafeClient.registerImportRow;
  const count = (state: 'good' | 'wrong') => rows.count({ where: { organizationId, importId, state } });
  const total = await count('good');
  await makeOutlets(context, worked);
  let added = 0;
  for (;;) {
    await progress.report(Math.min(added, total), total);
    const part = await addPart(context, worked, author);
    if (part === 0) break;
    added += part;
  }
  await progress.report(total, total);
  await settleImport(context, worked, (await count('wrong')) === 0 ? 'done' : 'ready');
  return `${added} rows`;
}

/** @returns how many rows were dealt with; 0 when none is left. */
async function addPart(context: ServiceContext, worked: WorkedImport, author: ImportAuthor): Promise<number> {
  const { organizationId, id: importId, mode } = worked;
  const now = context.clock.now();
  return inTransaction(
    context.database,
    async (transaction) => {
      const stored = await transaction.registerImportRow.findMany({
        where: { organizationId, importId, state: 'good' },
        orderBy: { number: 'asc' },
        take: ROWS_AT_ONCE,
        select: STORED_ROW,
      });
      const rows = stored.map(importRowOf);
      if (rows.length === 0) return 0;
      const owner = await ownerOf(transaction, organizationId);
      const outlets = await knownOutlets(transaction, organizationId);
      const judged = await checkRows(
        transaction,
        { owner, outlets, mode },
        rows.map((row) => ({ number: row.number, row })),
        repeatedPapers(rows.map(({ number, ...papers }) => ({ number, papers }))),
      );
      const good = judged.filter(({ findings }) => findings.every(({ severity }) => severity !== 'error'));
      for (const wrong of judged.filter((each) => !good.includes(each))) {
        await transaction.registerImportRow.updateMany({
          where: { organizationId, importId, number: wrong.number },
          data: storedRowOf(wrong),
        });
      }
      const registers = good.map(({ row: { outlet, address, ...papers } }): NewRegister => {
        const { outletId } = placeOf(outlets, { outlet, address });
        if (outletId === null) throw new Error('A row without errors stands nowhere');
        return { ...papers, outletId, mode };
      });
      await insertRegisters(transaction, author, owner, registers, now);
      await markAdded(
        transaction,
        worked,
        good.map(({ number }) => number),
      );
      return rows.length;
    },
    { timeout: TIMEOUT_MS },
  );
}

/** Makes the outlets that rows name and that are not there yet, all before the first register. */
async function makeOutlets(context: ServiceContext, { organizationId, id: importId }: WorkedImport) {
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const known = await knownOutlets(transaction, organizationId);
    const named = await transaction.registerImportRow.groupBy({
      by: ['outlet', 'address'],
      where: { organizationId, importId, state: 'good' },
    });
    const fresh = new Map(
      named
        .filter((each) => isNew(placeOf(known, each)))
        .map(({ outlet, address }) => [`${keyOf(outlet)}|${keyOf(address)}`, { name: outlet, address }]),
    );
    if (fresh.size === 0) return;
    const { timeZone } = await transaction.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { timeZone: true },
    });
    await transaction.outlet.createMany({
      data: [...fresh.values()].map((each) => ({
        ...each,
        id: newId(now),
        organizationId,
        timeZone,
        createdAt: now,
      })),
    });
  });
}

function isNew({ outletId, findings }: Place): boolean {
  return outletId === null && findings.every(({ severity }) => severity !== 'error');
}

async function markAdded(
  transaction: Transaction,
  { organizationId, id: importId }: WorkedImport,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return;
  await transaction.$executeRaw`
    UPDATE RegisterImportRow w
    JOIN CashRegister r ON r.organizationId = w.organizationId
      AND r.registrationNumber = CONVERT(w.typedRegistration USING ascii) COLLATE ascii_bin
    SET w.state = 'added', w.findings = '', w.cashRegisterId = r.id
    WHERE w.organizationId = ${organizationId} AND w.importId = ${importId}
      AND w.number IN (${Prisma.join([...numbers])})`;
}
