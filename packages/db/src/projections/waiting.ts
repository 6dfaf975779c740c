import type { Connection, Pool, RowDataPacket } from 'mysql2/promise';

/** What waits to be projected. */
export interface Waiting {
  /** When the oldest fact came due; null when nothing waits. */
  readonly oldest: Date | null;
  /** Documents of the facts that came due after `since` and still wait. */
  readonly lately: number;
}

export interface WaitingQuestion {
  readonly consumer: string;
  readonly since: Date;
  readonly now: Date;
}

/** Tells how long a consumer's documents have waited and how many came in lately; both read an index from one end. */
export async function documentsWaiting(
  connection: Connection | Pool,
  { consumer, since, now }: WaitingQuestion,
): Promise<Waiting> {
  const [[row]] = await connection.query<RowDataPacket[]>(
    `SELECT
       (SELECT availableAt FROM Outbox WHERE consumer = ? AND doneAt IS NULL ORDER BY availableAt LIMIT 1) AS oldest,
       (SELECT SUM(JSON_LENGTH(payload)) FROM Outbox
         WHERE consumer = ? AND doneAt IS NULL AND availableAt > ? AND availableAt <= ?) AS lately`,
    [consumer, consumer, since, now],
  );
  return { oldest: (row?.['oldest'] as Date | null) ?? null, lately: Number(row?.['lately'] ?? 0) };
}
