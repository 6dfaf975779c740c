import { newId } from '@koreshok/domain/ids';
import type { Pool, PoolConnection } from 'mysql2/promise';
import type { NewAcknowledgement } from './acknowledgements.ts';
import { rowMarks } from './places.ts';
import type { RelayTarget } from './relay-target.ts';

/** Why a document is dead: the other side cannot read it, we cannot, or it was refused for good. */
export type DeadLetterKind = 'poison' | 'unreadable' | 'refused';

export interface NewDeadLetter
  extends Pick<
    NewAcknowledgement,
    'fn' | 'number' | 'month' | 'organizationId' | 'cashRegisterId' | 'code' | 'message' | 'attempts'
  > {
  readonly target: RelayTarget;
  readonly kind: DeadLetterKind;
}

const MAX_MESSAGE = 500;
const WIDTH = 12;

/** Puts documents before the operator. One that was there before and has failed again is open again. */
export async function insertDeadLetters(
  connection: Pool | PoolConnection,
  letters: readonly NewDeadLetter[],
  at: Date,
): Promise<void> {
  if (letters.length === 0) return;
  await connection.query(
    `INSERT INTO DeadLetter (id, organizationId, cashRegisterId, target, fn, number, month, kind, code, message,
       attempts, createdAt)
     VALUES ${rowMarks(letters.length, WIDTH)}
     ON DUPLICATE KEY UPDATE kind = VALUES(kind), code = VALUES(code), message = VALUES(message),
       attempts = attempts + VALUES(attempts), createdAt = VALUES(createdAt), state = 'open', reason = '',
       decidedById = NULL, decidedAt = NULL`,
    letters.flatMap((letter) => [
      newId(at),
      letter.organizationId,
      letter.cashRegisterId,
      letter.target,
      letter.fn,
      letter.number,
      letter.month,
      letter.kind,
      letter.code,
      letter.message.slice(0, MAX_MESSAGE),
      letter.attempts,
      at,
    ]),
  );
}

// The row of the verdict knows everything but what the tax service says now.
const REFUSED_LATER = `INSERT INTO DeadLetter (id, organizationId, cashRegisterId, target, fn, number, month, kind, code,
    message, attempts, createdAt)
  SELECT judged.id, a.organizationId, a.cashRegisterId, 'tax_service', a.fn, a.number, a.month, 'refused', a.code,
    a.message, a.attempts, ?
  FROM JSON_TABLE(?, '$[*]' COLUMNS (
    id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin PATH '$[0]',
    fn VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin PATH '$[1]',
    number INT UNSIGNED PATH '$[2]',
    month INT UNSIGNED PATH '$[3]'
  )) AS judged
  STRAIGHT_JOIN Acknowledgement AS a
    ON a.fn = judged.fn AND a.number = judged.number AND a.month = judged.month AND a.verdict = 'hard_quarantine'
  ON DUPLICATE KEY UPDATE kind = VALUES(kind), code = VALUES(code), message = VALUES(message), state = 'open',
    reason = '', decidedById = NULL, decidedAt = NULL`;

/** The same of documents whose recorded verdict has become a refusal for good. */
export async function insertLaterRefusals(
  connection: Pool | PoolConnection,
  refused: readonly Pick<NewAcknowledgement, 'fn' | 'number' | 'month'>[],
  at: Date,
): Promise<void> {
  if (refused.length === 0) return;
  const rows = refused.map(({ fn, number, month }) => [newId(at), fn, number, month]);
  await connection.query(REFUSED_LATER, [at, JSON.stringify(rows)]);
}
