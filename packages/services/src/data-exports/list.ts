import { exact, exactOrNull, scoped } from '@koreshok/db';
import { type Actor, DATA_EXPORT_STATES, type DataExportState } from '@koreshok/domain';
import { z } from 'zod';
import { type Page, pageFields, pageOf, readCursor, type ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { exportAccess } from './access.ts';

export const listDataExportsInput = z.object({
  ...pageFields,
  state: z.enum(DATA_EXPORT_STATES).optional(),
  withPapers: z.boolean().optional(),
});
export type ListDataExportsInput = z.input<typeof listDataExportsInput>;

/** An archive of a client's documents: how far it is, or where it can be fetched. */
export interface DataExportRow {
  readonly id: string;
  /** Months of receipt (yyyymm); null leaves a side open. */
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  readonly withPapers: boolean;
  readonly state: DataExportState;
  readonly total: number;
  readonly documents: number;
  readonly sizeBytes: number | null;
  /** The files it comes in, from number 1; none before it is made and after its days. */
  readonly parts: readonly { readonly number: number; readonly sizeBytes: number }[];
  readonly problem: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date;
}

const COLUMNS = {
  id: true,
  fromMonth: true,
  toMonth: true,
  withPapers: true,
  state: true,
  total: true,
  documents: true,
  sizeBytes: true,
  problem: true,
  createdAt: true,
  finishedAt: true,
  expiresAt: true,
} as const;

const cursorShape = z.tuple([z.number(), z.string()]);

/** The client's archives, the latest first. @throws AppError `access.denied`. */
export async function listDataExports(
  context: ServiceContext,
  actor: Actor,
  input: ListDataExportsInput = {},
): Promise<Page<DataExportRow>> {
  const { cursor, limit, state, withPapers } = readInput(listDataExportsInput, input);
  const access = exportAccess(context, actor);
  const after = readCursor(cursor, cursorShape);
  const createdAt = after === null ? null : new Date(after[0]);
  const rows = await scoped(context.database, access).dataExport.findMany({
    where: {
      ...(state === undefined ? {} : { state }),
      ...(withPapers === undefined ? {} : { withPapers }),
      ...(after === null || createdAt === null
        ? {}
        : { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: after[1] } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: COLUMNS,
  });
  const parts = await partsOf(context, actor.organizationId, rows);
  return pageOf(
    rows,
    limit,
    ({ sizeBytes, ...row }): DataExportRow => ({
      ...row,
      sizeBytes: exactOrNull(sizeBytes),
      parts: parts.get(row.id) ?? [],
    }),
    (row) => [row.createdAt.getTime(), row.id],
  );
}

/** The files of archives that were found to be in reach. */
async function partsOf(
  context: ServiceContext,
  organizationId: string,
  rows: readonly { readonly id: string }[],
) {
  const volumes = await context.database.unsafeClient.dataExportVolume.findMany({
    where: { organizationId, exportId: { in: rows.map(({ id }) => id) } },
    orderBy: { number: 'asc' },
    select: { exportId: true, number: true, sizeBytes: true },
  });
  const parts = volumes.map((volume) => ({ ...volume, sizeBytes: exact(volume.sizeBytes) }));
  return Map.groupBy(parts, ({ exportId }) => exportId);
}
