import type { Actor } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { importAccess, requireImport } from './require.ts';
import { type ImportRow, importRowOf, STORED_ROW } from './rows.ts';

export const listImportRowsInput = z.object({
  ...pageFields,
  importId: idField,
  state: z.enum(['good', 'wrong', 'added', 'skipped']).optional(),
});
export type ListImportRowsInput = z.input<typeof listImportRowsInput>;

/** Rows of an import in the order of the file. @throws AppError `register_import.not_found`, `access.denied`. */
export async function listImportRows(
  context: ServiceContext,
  actor: Actor,
  input: ListImportRowsInput,
): Promise<Page<ImportRow>> {
  const { importId, state, cursor, limit } = readInput(listImportRowsInput, input);
  const found = await requireImport(context, importAccess(actor, context.clock.now()), importId);
  const after = readCursor(cursor, z.tuple([z.number()]));
  const rows = await context.database.unsafeClient.registerImportRow.findMany({
    where: {
      organizationId: found.organizationId,
      importId,
      ...(state === undefined ? {} : { state }),
      ...(after === null ? {} : { number: { gt: after[0] } }),
    },
    orderBy: { number: 'asc' },
    take: limit + 1,
    select: STORED_ROW,
  });
  return pageOf(rows, limit, importRowOf, ({ number }) => [number]);
}
