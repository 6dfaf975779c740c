import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';
import { rowMarks } from './places.ts';

/**
 * The tax service's four verdicts (the two quarantines of practice are soft and hard), and a word of our own for what
 * could not be sent: put aside.
 */
export type Verdict = 'waiting' | 'accepted' | 'soft_quarantine' | 'hard_quarantine' | 'put_aside';

/** Verdicts that can still change by themselves. */
export type OpenVerdict = 'waiting' | 'soft_quarantine';

export interface AcknowledgedDocument {
  readonly fn: string;
  readonly number: number;
  readonly month: number;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** 0 where all is well. */
  readonly code: number;
  readonly message: string;
  /** What was said of its parts, as a JSON list; only the marking system does. */
  readonly items?: string;
}

export interface NewAcknowledgement extends AcknowledgedDocument, Judgement {
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly attempts: number;
  readonly sentAt: Date;
  readonly decidedAt: Date | null;
}

const MAX_MESSAGE = 500;
const WIDTH = 11;

/** Records first verdicts. A document that was sent twice keeps the newer answer. */
export async function insertAcknowledgements(
  connection: PoolConnection,
  rows: readonly NewAcknowledgement[],
): Promise<void> {
  if (rows.length === 0) return;
  await connection.query(
    `INSERT INTO Acknowledgement (fn, number, month, organizationId, cashRegisterId, verdict, code, message, attempts,
       sentAt, decidedAt)
     VALUES ${rowMarks(rows.length, WIDTH)}
     ON DUPLICATE KEY UPDATE verdict = VALUES(verdict), code = VALUES(code), message = VALUES(message),
       attempts = VALUES(attempts), decidedAt = VALUES(decidedAt)`,
    rows.flatMap((row) => [
      row.fn,
      row.number,
      row.month,
      row.organizationId,
      row.cashRegisterId,
      row.verdict,
      row.code,
      row.message.slice(0, MAX_MESSAGE),
      row.attempts,
      row.sentAt,
      row.decidedAt,
    ]),
  );
}

export interface OpenAcknowledgement extends AcknowledgedDocument {
  readonly verdict: OpenVerdict;
  readonly sentAt: Date;
}

export interface OpenPage {
  readonly verdict: OpenVerdict;
  /** Only documents sent before. */
  readonly sentBefore: Date;
  /** The last one of the page before, undefined for the first page. */
  readonly after: OpenAcknowledgement | undefined;
  readonly limit: number;
}

/** Documents whose verdict is not final, in the order they were sent. */
export async function readOpenAcknowledgements(pool: Pool, page: OpenPage): Promise<OpenAcknowledgement[]> {
  const { after } = page;
  const from =
    after === undefined ? '' : 'AND (sentAt > ? OR (sentAt = ? AND (fn > ? OR (fn = ? AND number > ?))))';
  const place = after === undefined ? [] : [after.sentAt, after.sentAt, after.fn, after.fn, after.number];
  const [rows] = await pool.query<RowDataPacket[]>(
    `SELECT fn, number, month, sentAt FROM Acknowledgement
     WHERE verdict = ? AND sentAt < ? ${from} ORDER BY sentAt, fn, number LIMIT ?`,
    [page.verdict, page.sentBefore, ...place, page.limit],
  );
  return rows.map((row) => ({
    fn: String(row['fn']),
    number: Number(row['number']),
    month: Number(row['month']),
    sentAt: row['sentAt'] as Date,
    verdict: page.verdict,
  }));
}

const JUDGE = `UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    number INT UNSIGNED PATH '$[1]',
    month INT UNSIGNED PATH '$[2]',
    verdict VARCHAR(20) PATH '$[3]',
    code INT UNSIGNED PATH '$[4]',
    message VARCHAR(500) PATH '$[5]'
  )) AS judged
  STRAIGHT_JOIN Acknowledgement AS a FORCE INDEX (PRIMARY)
    ON a.fn = judged.fn AND a.number = judged.number AND a.month = judged.month
  SET a.verdict = judged.verdict, a.code = judged.code, a.message = judged.message, a.decidedAt = ?
  WHERE a.verdict IN ('waiting', 'soft_quarantine') AND a.verdict <> judged.verdict`;

/** Records verdicts that have changed since. A final one is never touched again. */
export async function updateVerdicts(
  pool: Pool,
  judged: readonly (AcknowledgedDocument & Judgement)[],
  at: Date,
): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.map((row) => [
    row.fn,
    row.number,
    row.month,
    row.verdict,
    row.code,
    row.message.slice(0, MAX_MESSAGE),
  ]);
  await pool.query(JUDGE, [JSON.stringify(rows), at]);
}
