import { scopedRows, Prisma } from '@koreshok/db';
import { type Actor, accessFor, mayAccess, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { HELD_COLUMNS, type HeldDocumentRow, heldRowOf } from './row.ts';
import { type HeldSays, heldSays } from './said.ts';

export const getHeldDocumentInput = z.object({ heldDocumentId: idField });
export type GetHeldDocumentInput = z.input<typeof getHeldDocumentInput>;

export interface HeldDocumentCard extends HeldDocumentRow {
  /** For support: what exactly did not fit. */
  readonly details: string;
  readonly remoteAddress: string;
  readonly sizeBytes: number;
  /** What the document says of its register; null while it cannot be read. */
  readonly says: HeldSays | null;
  /**
   * The whole message in hex, session header first where it was kept. A client's is turnover: null while finance is not
   * open to the operator by a stated reason.
   */
  readonly message: string | null;
}

/** A held document by itself. @throws AppError `held_document.not_found`. */
export async function getHeldDocument(
  context: ServiceContext,
  actor: Actor,
  input: GetHeldDocumentInput,
): Promise<HeldDocumentCard> {
  const { heldDocumentId } = readInput(getHeldDocumentInput, input);
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'read', context.clock.now());
  const row = await context.database.unsafeClient.heldDocument.findFirst({
    where: { id: heldDocumentId },
    select: { ...HELD_COLUMNS, details: true, remoteAddress: true, container: true, frameHeader: true },
  });
  if (row === null) throw notFound('held_document');
  const { details, remoteAddress, container, frameHeader, ...columns } = row;
  const open = row.organizationId === actor.organizationId || (await seesMoney(context, actor, row));
  return {
    ...heldRowOf(columns),
    details,
    remoteAddress,
    sizeBytes: container.length,
    says: heldSays(container),
    message: open ? Buffer.concat([frameHeader ?? new Uint8Array(0), container]).toString('hex') : null,
  };
}

async function seesMoney(
  context: ServiceContext,
  actor: Actor,
  { organizationId }: { readonly organizationId: string },
): Promise<boolean> {
  if (!mayAccess(actor, 'finance', 'read')) return false;
  const rows = await scopedRows<{ readonly id: string }>(
    context.database,
    accessFor(actor, 'finance', 'read', context.clock.now()),
    (scope) => Prisma.sql`
      SELECT o.id FROM Organization o WHERE o.id = ${organizationId} AND ${scope.clients('o')} LIMIT 1`,
  );
  return rows.length > 0;
}
