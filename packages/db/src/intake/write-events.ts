import { newId } from '@koreshok/domain/ids';
import type { HeldDocument } from './arrival.ts';
import type { BatchSession } from './batch-session.ts';
import type { Taken } from './write-taken.ts';

/** Turns stored documents into registers, shifts and receipts. */
const PROJECTOR = 'projector';
/** Tells people what they should know. */
const NOTIFIER = 'notifier';

const INSERT = `INSERT INTO Outbox (id, organizationId, consumer, kind, payload, createdAt, availableAt)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** One row for the whole batch, `[[fn, number, month], …]`; it belongs to the operator, as a batch has no client. */
export async function announceStored(
  session: BatchSession,
  taken: readonly Taken[],
  operatorId: string,
  at: Date,
): Promise<void> {
  const payload = taken.map(({ document }) => [document.fn, document.number, document.month]);
  await announce(session, { consumer: PROJECTOR, kind: 'documents.stored', payload }, operatorId, at);
}

/**
 * One row for the documents of a batch that were not held before and whose client is known, `[{ id, fn, reason }, …]`.
 * Of the others nobody can be told; the operator sees them counted.
 */
export async function announceHeld(
  session: BatchSession,
  held: readonly HeldDocument[],
  operatorId: string,
  at: Date,
): Promise<void> {
  const payload = held.flatMap(({ id, owner, fn, reason }) =>
    owner === undefined ? [] : [{ id, fn, reason }],
  );
  if (payload.length === 0) return;
  await announce(session, { consumer: NOTIFIER, kind: 'documents.held', payload }, operatorId, at);
}

interface Fact {
  readonly consumer: string;
  readonly kind: string;
  readonly payload: readonly unknown[];
}

async function announce(session: BatchSession, fact: Fact, operatorId: string, at: Date): Promise<void> {
  const { consumer, kind, payload } = fact;
  await session.run(INSERT, [newId(at), operatorId, consumer, kind, JSON.stringify(payload), at, at]);
}
