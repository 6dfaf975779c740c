import type { Transaction } from '@koreshok/db';
import { type Actor, deadLetterDecided, type RelayTarget } from '@koreshok/domain';
import { writeAudit } from '../context/index.ts';

/** What has to be known of a dead letter to send it once more. */
export interface LetterToSend {
  readonly id: string;
  readonly organizationId: string;
  readonly target: RelayTarget;
  readonly fn: string;
  readonly number: number;
  readonly month: number;
}

export const LETTER_TO_SEND = {
  id: true,
  organizationId: true,
  target: true,
  fn: true,
  number: true,
  month: true,
} as const;

/**
 * Takes back what is on record about open letters and lets their lanes begin with them.
 * @throws AppError `dead_letter.decided` when somebody has decided about one of them meanwhile.
 */
export async function sendAgain(
  transaction: Transaction,
  actor: Actor,
  letters: readonly LetterToSend[],
  now: Date,
): Promise<void> {
  // The relay locks lanes before it writes verdicts and letters, in the order of their drives; so it is done here as well.
  for (const lane of lanesOf(letters)) await turnLaneBack(transaction, lane, now);
  const { count } = await transaction.deadLetter.updateMany({
    where: { id: { in: letters.map(({ id }) => id) }, state: 'open' },
    data: { state: 'resent', decidedById: actor.userId, decidedAt: now },
  });
  if (count !== letters.length) throw deadLetterDecided();
  for (const letter of letters) {
    await forgetPutAside(transaction, letter);
    await writeAudit(transaction, actor, now, {
      organizationId: letter.organizationId,
      action: 'dead_letter.resent',
      subjectType: 'DeadLetter',
      subjectId: letter.id,
      details: { target: letter.target, fn: letter.fn, number: letter.number },
    });
  }
}

type Lane = Pick<LetterToSend, 'fn' | 'target' | 'number'>;

/** Each lane once, with the first of its letters. */
function lanesOf(letters: readonly LetterToSend[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const { fn, target, number } of letters) {
    const key = `${fn} ${target}`;
    const known = lanes.get(key);
    lanes.set(key, { fn, target, number: Math.min(known?.number ?? number, number) });
  }
  return [...lanes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, lane]) => lane);
}

async function turnLaneBack(transaction: Transaction, lane: Lane, now: Date): Promise<void> {
  await transaction.$executeRaw`
    UPDATE RelayLane SET nextNumber = LEAST(nextNumber, ${lane.number}), attempts = 0, lastError = '', dueAt = ${now},
      fence = fence + 1, leaseOwner = NULL, leaseUntil = NULL
    WHERE fn = ${lane.fn} AND target = ${lane.target}`;
}

async function forgetPutAside(
  transaction: Transaction,
  { target, fn, number, month }: LetterToSend,
): Promise<void> {
  switch (target) {
    case 'tax_service':
      await transaction.acknowledgement.deleteMany({ where: { fn, number, month, verdict: 'put_aside' } });
      return;
    case 'marking':
    case 'marking_notice':
      await transaction.markingDocument.updateMany({
        where: { fn, target, number, month, verdict: 'put_aside' },
        data: { verdict: null },
      });
      return;
    default: {
      const never: never = target;
      throw new Error(`Nothing to forget for ${String(never)}`);
    }
  }
}
