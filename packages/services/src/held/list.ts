import { type Actor, accessFor } from '@koreshok/domain';
import { z } from 'zod';
import {
  type Page,
  pageFields,
  pageOf,
  readCursor,
  requireKind,
  type ServiceContext,
} from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { HELD_COLUMNS, type HeldDocumentRow, heldRowOf } from './row.ts';

export const listHeldDocumentsInput = z.object({
  ...pageFields,
  reason: z.string().max(40).optional(),
  /** The beginning of a ФН, as typed or pasted. */
  fn: z
    .string()
    .max(40)
    .transform((text) => text.replace(/\D/g, ''))
    .optional(),
  state: z.enum(['held', 'replayed', 'dismissed']).default('held'),
});
export type ListHeldDocumentsInput = z.input<typeof listHeldDocumentsInput>;

const cursorShape = z.tuple([z.number(), z.string()]);

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
      ...(query.fn === undefined || query.fn === '' ? {} : { fn: { startsWith: query.fn } }),
      ...(receivedAt === null || after === null
        ? {}
        : { OR: [{ receivedAt: { lt: receivedAt } }, { receivedAt, id: { lt: after[1] } }] }),
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    select: HELD_COLUMNS,
  });
  return pageOf(rows, query.limit, heldRowOf, (row) => [row.receivedAt.getTime(), row.id]);
}
