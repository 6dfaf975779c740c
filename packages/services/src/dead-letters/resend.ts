import { inTransaction } from '@koreshok/db';
import { type Actor, accessFor, assertResendable, notFound } from '@koreshok/domain';
import { requireKind, type ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type GetDeadLetterInput, getDeadLetterInput } from './list.ts';
import { LETTER_TO_SEND, sendAgain } from './send-again.ts';

/**
 * Sends a dead letter out once more: what is on record about it is taken back, and its lane begins with it.
 * @throws AppError `dead_letter.not_found`, `dead_letter.decided` or `dead_letter.final`.
 */
export async function resendDeadLetter(
  context: ServiceContext,
  actor: Actor,
  input: GetDeadLetterInput,
): Promise<void> {
  const { deadLetterId } = readInput(getDeadLetterInput, input);
  requireKind(actor, 'operator');
  const now = context.clock.now();
  accessFor(actor, 'technical', 'write', now);
  await inTransaction(context.database, async (transaction) => {
    const letter = await transaction.deadLetter.findFirst({
      where: { id: deadLetterId },
      select: { ...LETTER_TO_SEND, kind: true, state: true },
    });
    if (letter === null) throw notFound('dead_letter');
    assertResendable(letter);
    await sendAgain(transaction, actor, [letter], now);
  });
}
