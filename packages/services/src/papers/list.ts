import { type Actor, PAPER_KINDS, type PaperKind, type PaperState } from '@koreshok/domain';
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
import { paperAccess } from './access.ts';
import type { PaperFileRole } from './write.ts';

export const paperFilters = {
  clientId: idField.optional(),
  kind: z.enum(PAPER_KINDS).optional(),
  state: z.enum(['draft', 'waiting', 'in_force', 'done', 'ended', 'refused']).optional(),
  /** Part of a number or title. */
  search: searchField,
  /** Dated from this instant on … */
  from: instantField.optional(),
  /** … and before this one. */
  to: instantField.optional(),
};

export const listPapersInput = z.object({ ...pageFields, ...paperFilters });
export type ListPapersInput = z.input<typeof listPapersInput>;

export interface PaperFileView {
  readonly fileId: string;
  readonly role: PaperFileRole;
  readonly name: string;
  readonly sizeBytes: number;
}

/** A document of a client's cabinet with its files. */
export interface PaperRow {
  readonly id: string;
  readonly kind: PaperKind;
  readonly number: string;
  readonly title: string;
  readonly state: PaperState;
  readonly datedAt: Date;
  readonly files: readonly PaperFileView[];
}

const cursorShape = z.tuple([z.number(), z.string()]);

/** One client's documents, the latest first. @throws AppError `access.denied`, `client.not_found`. */
export async function listPapers(
  context: ServiceContext,
  actor: Actor,
  input: ListPapersInput = {},
): Promise<Page<PaperRow>> {
  const { clientId, kind, state, search, from, to, cursor, limit } = readInput(listPapersInput, input);
  const { access, kinds } = paperAccess(context, actor);
  const organizationId = await targetClient(context, access, clientId);
  const after = readCursor(cursor, cursorShape);
  const datedAt = after === null ? undefined : new Date(after[0]);
  const rows = await context.database.unsafeClient.paper.findMany({
    where: {
      organizationId,
      kind: { in: kind === undefined ? [...kinds] : kinds.filter((each) => each === kind) },
      ...(state === undefined ? {} : { state }),
      AND: [
        ...(search === undefined
          ? []
          : [{ OR: [{ number: { contains: search } }, { title: { contains: search } }] }]),
        ...(from === undefined ? [] : [{ datedAt: { gte: from } }]),
        ...(to === undefined ? [] : [{ datedAt: { lt: to } }]),
        ...(datedAt === undefined || after === null
          ? []
          : [{ OR: [{ datedAt: { lt: datedAt } }, { datedAt, id: { lt: after[1] } }] }]),
      ],
    },
    orderBy: [{ datedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      kind: true,
      number: true,
      title: true,
      state: true,
      datedAt: true,
      files: {
        orderBy: [{ role: 'asc' }, { fileId: 'asc' }],
        select: { fileId: true, role: true, file: { select: { name: true, sizeBytes: true } } },
      },
    },
  });
  return pageOf(
    rows,
    limit,
    ({ files, ...row }) => ({
      ...row,
      files: files.map(({ file, fileId, role }) => ({ fileId, role, ...file })),
    }),
    (row) => [row.datedAt.getTime(), row.id],
  );
}
