import type { HeldDocument } from './arrival.ts';
import type { BatchSession } from './batch-session.ts';
import type { Taken } from './write-taken.ts';

const MAX_DETAILS = 500;

const INSERT = `INSERT INTO HeldDocument (id, organizationId, fn, number, reason, details, mode, frameHeader, container,
    digest, remoteAddress, timesSeen, state, receivedAt, lastSeenAt)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'held', ?, ?)`;

// A row that somebody dismissed stays dismissed; one that was taken in and then refused again is news.
const BUMP = `UPDATE HeldDocument
  SET timesSeen = timesSeen + 1, lastSeenAt = ?, remoteAddress = ?, state = IF(state = 'replayed', 'held', state)
  WHERE fn = ? AND digest = ? AND reason = ?`;

/**
 * Keeps a held document, or counts one more sight of it: a register repeats the same bytes for weeks.
 * @returns true when it was not held before.
 */
export async function holdDocument(
  session: BatchSession,
  held: HeldDocument,
  operatorId: string,
): Promise<boolean> {
  const digest = Buffer.from(held.digest);
  const bumped = await session.run(BUMP, [held.receivedAt, held.remoteAddress, held.fn, digest, held.reason]);
  if (bumped.affectedRows > 0) return false;
  await session.run(INSERT, [
    held.id,
    held.owner ?? operatorId,
    held.fn,
    held.number,
    held.reason,
    held.details.slice(0, MAX_DETAILS),
    held.mode,
    Buffer.from(held.frameHeader),
    Buffer.from(held.container),
    digest,
    held.remoteAddress,
    held.receivedAt,
    held.receivedAt,
  ]);
  return true;
}

/** Marks held rows whose very bytes have now been taken in. */
export async function releaseHeld(session: BatchSession, taken: readonly Taken[]): Promise<void> {
  for (const { document, release } of taken) {
    if (release === null) continue;
    await session.run(
      `UPDATE HeldDocument SET state = 'replayed', lastSeenAt = ? WHERE fn = ? AND digest = ? AND state = 'held'`,
      [document.receivedAt, document.fn, Buffer.from(release)],
    );
  }
}
