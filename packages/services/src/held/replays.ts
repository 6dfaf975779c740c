import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';

export const heldReplayInput = z.object({ replayId: idField });
export type HeldReplayInput = z.input<typeof heldReplayInput>;

/** How far an order to decide held documents again is. */
export interface HeldReplayProgress {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled';
  readonly reason: string;
  readonly fn: string;
  /** Documents when it was ordered. */
  readonly total: number;
  readonly taken: number;
  readonly repeated: number;
  readonly refused: number;
  readonly failed: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const COLUMNS = {
  id: true,
  state: true,
  reason: true,
  fn: true,
  total: true,
  taken: true,
  repeated: true,
  refused: true,
  failed: true,
  createdAt: true,
  finishedAt: true,
} as const;

/** @throws AppError `held_replay.not_found`. */
export async function getHeldReplay(
  context: ServiceContext,
  actor: Actor,
  input: HeldReplayInput,
): Promise<HeldReplayProgress> {
  const { replayId } = readInput(heldReplayInput, input);
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'read', context.clock.now());
  const row = await context.database.unsafeClient.heldReplay.findFirst({
    where: { organizationId: actor.organizationId, id: replayId },
    select: COLUMNS,
  });
  if (row === null) throw notFound('held_replay');
  return row;
}

/** Orders under way, the latest first. */
export async function listHeldReplays(
  context: ServiceContext,
  actor: Actor,
): Promise<readonly HeldReplayProgress[]> {
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'read', context.clock.now());
  return context.database.unsafeClient.heldReplay.findMany({
    where: {
      organizationId: actor.organizationId,
      heldDocumentId: null,
      state: { in: ['waiting', 'running'] },
    },
    orderBy: { createdAt: 'desc' },
    take: 20,
    select: COLUMNS,
  });
}

/**
 * Asks a gateway to stop behind the page it is at; what was decided stays decided.
 * @throws AppError `held_replay.not_found` for one that has ended, too.
 */
export async function cancelHeldReplay(
  context: ServiceContext,
  actor: Actor,
  input: HeldReplayInput,
): Promise<void> {
  const { replayId } = readInput(heldReplayInput, input);
  requireKind(actor, 'operator');
  const now = context.clock.now();
  accessFor(actor, 'technical', 'write', now);
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.heldReplay.updateMany({
      where: {
        organizationId: actor.organizationId,
        id: replayId,
        state: { in: ['waiting', 'running'] },
        cancelRequestedAt: null,
      },
      data: { cancelRequestedAt: now },
    });
    if (count === 0) throw notFound('held_replay');
    await writeAudit(transaction, actor, now, {
      organizationId: actor.organizationId,
      action: 'held.replay_cancelled',
      subjectType: 'HeldReplay',
      subjectId: replayId,
    });
  });
}
