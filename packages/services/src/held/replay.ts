import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, accessFor, AppError, newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { driveNumberField, idField, readInput } from '../input/index.ts';

export const replayHeldDocumentInput = z.object({ heldDocumentId: idField });
export type ReplayHeldDocumentInput = z.input<typeof replayHeldDocumentInput>;

export const replayHeldDocumentsInput = z
  .object({ reason: z.string().min(1).max(40).optional(), fn: driveNumberField.optional() })
  .refine(({ reason, fn }) => reason !== undefined || fn !== undefined, {
    error: 'Выберите причину или ФН: все документы сразу не повторяют.',
  });
export type ReplayHeldDocumentsInput = z.input<typeof replayHeldDocumentsInput>;

/** An order a gateway will carry out within seconds; {@link getHeldReplay} tells how far it is. */
export interface OrderedReplay {
  readonly replayId: string;
  readonly documents: number;
}

interface Scope {
  readonly heldDocumentId: string | null;
  readonly reason: string;
  readonly fn: string;
}

/**
 * Orders one held document to be decided again by the gateway's own rule.
 * @throws AppError `held_document.not_found`, `held_document.settled` when it waits for nothing.
 */
export async function replayHeldDocument(
  context: ServiceContext,
  actor: Actor,
  input: ReplayHeldDocumentInput,
): Promise<OrderedReplay> {
  const { heldDocumentId } = readInput(replayHeldDocumentInput, input);
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'write', context.clock.now());
  const row = await context.database.unsafeClient.heldDocument.findFirst({
    where: { id: heldDocumentId },
    select: { state: true },
  });
  if (row === null) throw notFound('held_document');
  if (row.state !== 'held') throw settled();
  return order(context, actor, { heldDocumentId, reason: '', fn: '' });
}

/**
 * Orders all documents held for a reason, of a drive, or both, to be decided again.
 * @throws AppError `held_document.settled` when none of them waits.
 */
export async function replayHeldDocuments(
  context: ServiceContext,
  actor: Actor,
  input: ReplayHeldDocumentsInput,
): Promise<OrderedReplay> {
  const { reason = '', fn = '' } = readInput(replayHeldDocumentsInput, input);
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'write', context.clock.now());
  return order(context, actor, { heldDocumentId: null, reason, fn });
}

/** An order of the same scope that is not carried out yet is the same order. */
function order(context: ServiceContext, actor: Actor, scope: Scope): Promise<OrderedReplay> {
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    const waiting = await transaction.heldReplay.findFirst({
      where: { ...scope, state: { in: ['waiting', 'running'] }, cancelRequestedAt: null },
      select: { id: true, total: true },
    });
    if (waiting !== null) return { replayId: waiting.id, documents: waiting.total };
    const documents = await countHeld(transaction, scope);
    if (documents === 0) throw settled();
    const id = newId(now);
    await transaction.heldReplay.create({
      data: {
        id,
        organizationId: actor.organizationId,
        ...scope,
        total: documents,
        requestedById: actor.userId,
        createdAt: now,
      },
      select: { id: true },
    });
    await writeAudit(transaction, actor, now, {
      organizationId: actor.organizationId,
      action: 'held.replay_ordered',
      subjectType: 'HeldReplay',
      subjectId: id,
      details: { ...scope, documents },
    });
    return { replayId: id, documents };
  });
}

function countHeld(transaction: Transaction, { heldDocumentId, reason, fn }: Scope): Promise<number> {
  return transaction.heldDocument.count({
    where: {
      state: 'held',
      ...(heldDocumentId === null ? {} : { id: heldDocumentId }),
      ...(reason === '' ? {} : { reason }),
      ...(fn === '' ? {} : { fn }),
    },
  });
}

function settled(): AppError {
  return new AppError(
    'conflict',
    'held_document.settled',
    'Таких документов больше нет: они приняты или отложены. Обновите страницу.',
  );
}
