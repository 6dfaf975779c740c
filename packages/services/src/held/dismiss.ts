import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';

export const dismissHeldDocumentInput = z.object({
  heldDocumentId: idField,
  /** Kept in the audit. */
  note: lineField(300, 'Напишите, почему откладываете: это останется в журнале.'),
});
export type DismissHeldDocumentInput = z.input<typeof dismissHeldDocumentInput>;

export const restoreHeldDocumentInput = z.object({ heldDocumentId: idField });
export type RestoreHeldDocumentInput = z.input<typeof restoreHeldDocumentInput>;

/**
 * Puts a held document aside for good: it is counted no more, and its bytes stay. The register may still repeat it and
 * is taken in as soon as its cause is mended.
 * @throws AppError `held_document.not_found` for one that does not wait, too.
 */
export async function dismissHeldDocument(
  context: ServiceContext,
  actor: Actor,
  input: DismissHeldDocumentInput,
): Promise<void> {
  const { heldDocumentId, note } = readInput(dismissHeldDocumentInput, input);
  await move(context, actor, heldDocumentId, { from: 'held', to: 'dismissed', details: { note } });
}

/** Takes a dismissed document back. @throws AppError `held_document.not_found` for one that was not dismissed, too. */
export async function restoreHeldDocument(
  context: ServiceContext,
  actor: Actor,
  input: RestoreHeldDocumentInput,
): Promise<void> {
  const { heldDocumentId } = readInput(restoreHeldDocumentInput, input);
  await move(context, actor, heldDocumentId, { from: 'dismissed', to: 'held', details: {} });
}

interface Move {
  readonly from: 'held' | 'dismissed';
  readonly to: 'held' | 'dismissed';
  readonly details: Readonly<Record<string, string>>;
}

async function move(
  context: ServiceContext,
  actor: Actor,
  id: string,
  { from, to, details }: Move,
): Promise<void> {
  requireKind(actor, 'operator');
  const now = context.clock.now();
  accessFor(actor, 'technical', 'write', now);
  await inTransaction(context.database, async (transaction) => {
    const row = await transaction.heldDocument.findFirst({
      where: { id, state: from },
      select: { organizationId: true },
    });
    if (row === null) throw notFound('held_document');
    const { count } = await transaction.heldDocument.updateMany({
      where: { organizationId: row.organizationId, id, state: from },
      data: { state: to },
    });
    if (count === 0) throw notFound('held_document');
    await writeAudit(transaction, actor, now, {
      organizationId: row.organizationId,
      action: to === 'dismissed' ? 'held.dismissed' : 'held.restored',
      subjectType: 'HeldDocument',
      subjectId: id,
      details,
    });
  });
}
