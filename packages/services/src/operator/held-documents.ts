import { type Actor, accessFor, type HeldReasonText, heldReasonTexts, notFound } from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const listHeldDocumentsInput = z.object({
  ...pageFields,
  reason: z.string().max(40).optional(),
  state: z.enum(['held', 'replayed', 'dismissed']).default('held'),
});
export type ListHeldDocumentsInput = z.input<typeof listHeldDocumentsInput>;

/** A document the gateway did not take in. */
export interface HeldDocumentRow {
  readonly id: string;
  /** The client, or the operator while it is not known whose it is. */
  readonly organizationId: string;
  readonly organizationName: string;
  readonly fn: string;
  readonly number: number | null;
  readonly reason: string;
  /** What happened and what to do, in Russian. */
  readonly text: HeldReasonText;
  readonly mode: 'production' | 'test_drive';
  readonly state: 'held' | 'replayed' | 'dismissed';
  readonly timesSeen: number;
  readonly receivedAt: Date;
  readonly lastSeenAt: Date;
}

export interface HeldDocumentCard extends HeldDocumentRow {
  /** For support: what exactly did not fit. */
  readonly details: string;
  readonly remoteAddress: string;
  readonly sizeBytes: number;
  /** The container in hex, only while nobody owns it: a client's is turnover. */
  readonly container: string | null;
}

const UNKNOWN: HeldReasonText = {
  what: 'Документ не принят.',
  todo: 'Причина записана в подробностях.',
};

const cursorShape = z.tuple([z.number(), z.string()]);

const COLUMNS = {
  id: true,
  organizationId: true,
  fn: true,
  number: true,
  reason: true,
  mode: true,
  state: true,
  timesSeen: true,
  receivedAt: true,
  lastSeenAt: true,
  organization: { select: { shortName: true } },
} as const;

/** Held documents, the latest first. @throws AppError `access.denied`. */
export async function listHeldDocuments(
  context: ServiceContext,
  actor: Actor,
  input: ListHeldDocumentsInput = {},
): Promise<Page<HeldDocumentRow>> {
  const query = readInput(listHeldDocumentsInput, input);
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'read', context.clock.now());
  const after = readCursor(query.cursor, cursorShape);
  const receivedAt = after === null ? null : new Date(after[0]);
  const rows = await context.database.unsafeClient.heldDocument.findMany({
    where: {
      state: query.state,
      ...(query.reason === undefined ? {} : { reason: query.reason }),
      ...(receivedAt === null || after === null
        ? {}
        : { OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, id: { lt: after[1] } }] }),
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: COLUMNS,
  });
  return pageOf(rows, query.limit, rowOf, (row) => [row.receivedAt.getTime(), row.id]);
}

export const getHeldDocumentInput = z.object({ heldDocumentId: idField });
export type GetHeldDocumentInput = z.input<typeof getHeldDocumentInput>;

/** A held document by itself. @throws AppError `held_document.not_found`. */
export async function getHeldDocument(
  context: ServiceContext,
  actor: Actor,
  input: GetHeldDocumentInput,
): Promise<HeldDocumentCard> {
  const { heldDocumentId } = readInput(getHeldDocumentInput, input);
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'read', context.clock.now());
  const { heldDocument } = context.database.unsafeClient;
  const row = await heldDocument.findFirst({
    where: { id: heldDocumentId },
    select: { ...COLUMNS, details: true, remoteAddress: true },
  });
  if (row === null) throw notFound('held_document');
  const sizes = await context.database.unsafeClient.$queryRaw<{ sizeBytes: bigint | number }[]>`
    SELECT LENGTH(container) AS sizeBytes FROM HeldDocument
    WHERE organizationId = ${row.organizationId} AND id = ${row.id}`;
  const unowned = row.organizationId === actor.organizationId;
  const bytes = unowned
    ? await heldDocument.findFirst({ where: { id: row.id }, select: { container: true } })
    : null;
  return {
    ...rowOf(row),
    details: row.details,
    remoteAddress: row.remoteAddress,
    sizeBytes: Number(sizes[0]?.sizeBytes ?? 0),
    container: bytes === null ? null : Buffer.from(bytes.container).toString('hex'),
  };
}

type Row = Omit<HeldDocumentRow, 'organizationName' | 'text'> & {
  readonly organization: { readonly shortName: string };
};

function rowOf(row: Row): HeldDocumentRow {
  return {
    id: row.id,
    organizationId: row.organizationId,
    organizationName: row.organization.shortName,
    fn: row.fn,
    number: row.number,
    reason: row.reason,
    text: Object.entries(heldReasonTexts).find(([reason]) => reason === row.reason)?.[1] ?? UNKNOWN,
    mode: row.mode,
    state: row.state,
    timesSeen: row.timesSeen,
    receivedAt: row.receivedAt,
    lastSeenAt: row.lastSeenAt,
  };
}
