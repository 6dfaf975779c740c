import { inTransaction } from '@koreshok/db';
import {
  type Actor,
  accessFor,
  DEAD_LETTER_KINDS,
  type DeadLetterKind,
  RELAY_TARGETS,
} from '@koreshok/domain';
import { z } from 'zod';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { LETTER_TO_SEND, sendAgain } from './send-again.ts';

export const resendDeadLettersInput = z.object({
  kind: z.enum(DEAD_LETTER_KINDS).optional(),
  target: z.enum(RELAY_TARGETS).optional(),
});
export type ResendDeadLettersInput = z.input<typeof resendDeadLettersInput>;

/** How many go in one transaction, and how many at one order; who has more orders again. */
const AT_ONCE = 200;
const AT_ORDER = 2_000;

/** What the other side has refused for good it never takes again. */
const SENDABLE: readonly DeadLetterKind[] = DEAD_LETTER_KINDS.filter((kind) => kind !== 'refused');

const whereOf = ({ kind, target }: z.output<typeof resendDeadLettersInput>) => ({
  state: 'open' as const,
  kind: { in: SENDABLE.filter((each) => kind === undefined || each === kind) },
  ...(target === undefined ? {} : { target }),
});

/** How many open letters of these may be sent once more, 2,000 at most. @throws AppError `access.denied`. */
export async function countResendable(
  context: ServiceContext,
  actor: Actor,
  input: ResendDeadLettersInput = {},
): Promise<number> {
  const query = readInput(resendDeadLettersInput, input);
  requireKind(actor, 'operator');
  accessFor(actor, 'technical', 'read', context.clock.now());
  return context.database.unsafeClient.deadLetter.count({ where: whereOf(query), take: AT_ORDER });
}

/**
 * Sends open letters out once more, the oldest first, 2,000 at most; those refused for good stay. Each stands in the
 * journal by itself.
 * @returns how many were sent.
 * @throws AppError `access.denied`; `dead_letter.decided` when somebody decides about one at the same moment: what was
 *   sent before that stays sent.
 */
export async function resendDeadLetters(
  context: ServiceContext,
  actor: Actor,
  input: ResendDeadLettersInput = {},
): Promise<number> {
  const where = whereOf(readInput(resendDeadLettersInput, input));
  requireKind(actor, 'operator');
  const now = context.clock.now();
  accessFor(actor, 'technical', 'write', now);
  let sent = 0;
  while (sent < AT_ORDER) {
    const count = await inTransaction(context.database, async (transaction) => {
      const letters = await transaction.deadLetter.findMany({
        // What fails again while this runs is open again, with a later time: it must not go round and round.
        where: { ...where, createdAt: { lte: now } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: Math.min(AT_ONCE, AT_ORDER - sent),
        select: LETTER_TO_SEND,
      });
      if (letters.length > 0) await sendAgain(transaction, actor, letters, now);
      return letters.length;
    });
    sent += count;
    if (count < AT_ONCE) break;
  }
  return sent;
}
