import { dutyRetryAt } from '@koreshok/domain';
import type { OperatorNotices } from '@koreshok/integrations/operator-notices';
import type { ServiceContext } from '../context/index.ts';

export interface DutyWork {
  readonly notices: OperatorNotices;
  readonly limit: number;
  readonly onFailure: (duty: { readonly id: string }, error: unknown) => void;
}

/** Nobody else takes a duty for so long; whoever died with it gives it back by itself. */
const LEASE_MS = 120_000;
const MAX_ERROR = 255;
const MAX_RECEIPT = 64;

/** Tells the tax service what is due to be told, those with the nearest deadline first. @returns how many were tried. */
export async function sendDuties(
  context: ServiceContext,
  { notices, limit, onFailure }: DutyWork,
): Promise<number> {
  const { operatorDuty } = context.database.unsafeClient;
  const waiting = await operatorDuty.findMany({
    where: { state: 'waiting', nextAttemptAt: { lte: context.clock.now() } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: {
      id: true,
      kind: true,
      subject: true,
      payload: true,
      dueAt: true,
      attempts: true,
      nextAttemptAt: true,
    },
  });
  for (const duty of waiting) {
    const now = context.clock.now();
    const claimed = await operatorDuty.updateMany({
      where: { id: duty.id, state: 'waiting', nextAttemptAt: duty.nextAttemptAt },
      data: { nextAttemptAt: new Date(now.getTime() + LEASE_MS), attempts: { increment: 1 } },
    });
    if (claimed.count !== 1) continue;
    try {
      const receipt = await notices.send({
        id: duty.id,
        kind: duty.kind,
        subject: duty.subject,
        details: JSON.parse(duty.payload) as Readonly<Record<string, unknown>>,
      });
      await operatorDuty.updateMany({
        where: { id: duty.id, state: 'waiting' },
        data: {
          state: 'sent',
          sentAt: context.clock.now(),
          receipt: receipt.slice(0, MAX_RECEIPT),
          lastError: '',
        },
      });
    } catch (error) {
      onFailure(duty, error);
      const reason = error instanceof Error ? error.message : String(error);
      await operatorDuty.updateMany({
        where: { id: duty.id, state: 'waiting' },
        data: {
          lastError: reason.slice(0, MAX_ERROR),
          nextAttemptAt: dutyRetryAt(context.clock.now(), duty.attempts + 1, Math.random()),
        },
      });
    }
  }
  return waiting.length;
}
