import { inTransaction } from '@koreshok/db';
import { dutyDueAt, newId, type OperatorDutyKind } from '@koreshok/domain';
import { type ServiceContext, writeAudit } from '../context/index.ts';

/** Something the tax service has to hear of. */
export interface NewDuty {
  /** The client it tells of; the operator for a report. */
  readonly organizationId: string;
  readonly kind: OperatorDutyKind;
  /** What it tells of, for people. */
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** One thing is told once, however often it is recorded. */
  readonly uniqueKey: string;
  /** When it happened: the deadline counts from it. */
  readonly at: Date;
}

/** Puts a duty on record, with its deadline; one that is there already stays as it is. Called by the system alone. */
export async function recordDuty(context: ServiceContext, duty: NewDuty): Promise<void> {
  const now = context.clock.now();
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    const known = await transaction.operatorDuty.findFirst({
      where: { uniqueKey: duty.uniqueKey },
      select: { id: true },
    });
    if (known !== null) return;
    await transaction.operatorDuty.create({
      data: {
        id,
        organizationId: duty.organizationId,
        kind: duty.kind,
        subject: duty.subject,
        payload: JSON.stringify(duty.payload),
        uniqueKey: duty.uniqueKey,
        dueAt: dutyDueAt(duty.kind, duty.at),
        nextAttemptAt: now,
        createdAt: now,
      },
      select: { id: true },
    });
    await writeAudit(transaction, null, now, {
      organizationId: duty.organizationId,
      action: 'duty.recorded',
      subjectType: 'OperatorDuty',
      subjectId: id,
      details: { kind: duty.kind, subject: duty.subject },
    });
  });
}
