import { inTransaction, type Transaction } from '@koreshok/db';
import { type Actor, accessFor, assertResendable, deadLetterDecided, notFound } from '@koreshok/domain';
import { requireKind, type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type GetDeadLetterInput, getDeadLetterInput } from './list.ts';

interface Letter {
  readonly target: 'tax_service' | 'marking' | 'marking_notice';
  readonly fn: string;
  readonly number: number;
  readonly month: number;
}

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
      select: {
        organizationId: true,
        target: true,
        fn: true,
        number: true,
        month: true,
        kind: true,
        state: true,
      },
    });
    if (letter === null) throw notFound('dead_letter');
    assertResendable(letter);
    // The relay locks lanes before it writes verdicts and letters, so the lane comes first here as well.
    await turnLaneBack(transaction, letter, now);
    const { count } = await transaction.deadLetter.updateMany({
      where: { id: deadLetterId, state: 'open' },
      data: { state: 'resent', decidedById: actor.userId, decidedAt: now },
    });
    if (count !== 1) throw deadLetterDecided();
    await forgetPutAside(transaction, letter);
    await writeAudit(transaction, actor, now, {
      organizationId: letter.organizationId,
      action: 'dead_letter.resent',
      subjectType: 'DeadLetter',
      subjectId: deadLetterId,
      details: { target: letter.target, fn: letter.fn, number: letter.number },
    });
  });
}

async function turnLaneBack(transaction: Transaction, letter: Letter, now: Date): Promise<void> {
  await transaction.$executeRaw`
    UPDATE RelayLane SET nextNumber = LEAST(nextNumber, ${letter.number}), attempts = 0, lastError = '', dueAt = ${now},
      fence = fence + 1, leaseOwner = NULL, leaseUntil = NULL
    WHERE fn = ${letter.fn} AND target = ${letter.target}`;
}

async function forgetPutAside(
  transaction: Transaction,
  { target, fn, number, month }: Letter,
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
