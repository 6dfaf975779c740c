import { scoped } from '@koreshok/db';
import { type Actor, IMPORT_STATES, type ImportState } from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  type ServiceContext,
  targetClient,
} from '../context/index.ts';
import { idField, instantField, readInput, searchField } from '../input/index.ts';
import { importAccess } from './require.ts';

export const listRegisterImportsInput = z.object({
  ...pageFields,
  clientId: idField.optional(),
  state: z.enum(IMPORT_STATES).optional(),
  /** A part of the file's name. */
  search: searchField,
});
export type ListRegisterImportsInput = z.input<typeof listRegisterImportsInput>;

export interface RegisterImportListRow {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly createdAt: Date;
}

/** Files of registers of one client, the latest first. @throws AppError `client.not_found`, `access.denied`. */
export async function listRegisterImports(
  context: ServiceContext,
  actor: Actor,
  input: ListRegisterImportsInput = {},
): Promise<Page<RegisterImportListRow>> {
  const { clientId, cursor, limit, state, search } = readInput(listRegisterImportsInput, input);
  const access = importAccess(actor, context.clock.now());
  const organizationId = await targetClient(context, access, clientId);
  const after = readCursor(cursor, z.tuple([instantField, z.string()]));
  const rows = await scoped(context.database, access).registerImport.findMany({
    where: {
      organizationId,
      ...(state === undefined ? {} : { state }),
      ...(search === undefined ? {} : { fileName: { contains: search } }),
      ...(after === null
        ? {}
        : { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { id: true, fileName: true, state: true, createdAt: true },
  });
  return pageOf(
    rows,
    limit,
    (row) => row,
    ({ createdAt, id }) => [createdAt.toISOString(), id],
  );
}
