import { inTransaction, type Transaction } from '@koreshok/db';
import { type ApplicationState, mayBecome } from '@koreshok/domain';
import type { ReceptionAnswer } from '@koreshok/integrations/fns-reception';
import { type FilesContext, type ServiceContext, writeAudit } from '../context/index.ts';
import { writeEvents } from '../fns-applications/events.ts';
import { moveApplicationPaper } from '../fns-applications/paper.ts';
import { dropFnsCard } from './cards.ts';
import type { ClaimedApplication } from './claim.ts';
import { takeReceipts } from './receipts.ts';
import { registerOf } from './register.ts';

/** The reception has taken the file in. */
export async function takeSent(
  context: ServiceContext,
  application: ClaimedApplication,
  externalId: string,
): Promise<void> {
  const now = context.clock.now();
  await move(context, application, 'sent', async (transaction) => {
    await transaction.fnsApplication.updateMany({
      where: { organizationId: application.organizationId, id: application.id },
      data: {
        externalId: externalId.slice(0, 26),
        sentAt: now,
        nextAttemptAt: now,
        attempts: 0,
        problem: '',
      },
    });
    await writeEvents(transaction, [line(application, 'sent_off', 'sent_off', 'Отправлено в ФНС', now)]);
  });
}

/** The file was not taken in, or the application was refused: both end it with the reason. */
export async function takeRefusal(
  context: ServiceContext,
  application: ClaimedApplication,
  reason: string,
): Promise<void> {
  const now = context.clock.now();
  await move(context, application, 'refused', async (transaction) => {
    await transaction.fnsApplication.updateMany({
      where: { organizationId: application.organizationId, id: application.id },
      data: { problem: reason.slice(0, 500), answeredAt: now, endedAt: now, nextAttemptAt: null },
    });
    await writeEvents(transaction, [line(application, 'refused', 'refused', reason, now)]);
  });
}

/** What the reception says of an application on its way: its papers, and the next state when there is one. */
export async function takeAnswer(
  context: FilesContext,
  application: ClaimedApplication,
  answer: ReceptionAnswer,
  askEveryMs: number,
): Promise<void> {
  const now = context.clock.now();
  await takeReceipts(context, application, answer.receipts);
  if (answer.state === 'refused') {
    return takeRefusal(context, application, answer.reason ?? 'ФНС отказала без объяснения причины.');
  }
  const to: ApplicationState = answer.state === 'received' ? application.state : answer.state;
  const { organizationId, id } = application;
  if (to === application.state) {
    await context.database.unsafeClient.fnsApplication.updateMany({
      where: { organizationId, id, state: application.state },
      data: { nextAttemptAt: new Date(now.getTime() + askEveryMs), attempts: 0, problem: '' },
    });
    return;
  }
  await move(context, application, to, async (transaction) => {
    const number = answer.registrationNumber ?? application.registrationNumber;
    const cashRegisterId =
      to === 'registered'
        ? await registerOf(transaction, application, number, now)
        : application.cashRegisterId;
    if (to !== 'accepted') await dropFnsCard(transaction, organizationId, cashRegisterId);
    await transaction.fnsApplication.updateMany({
      where: { organizationId, id },
      data: {
        registrationNumber: number,
        cashRegisterId,
        problem: '',
        attempts: 0,
        ...(to === 'registered' || to === 'completed' ? { answeredAt: now } : {}),
        nextAttemptAt: to === 'completed' ? null : now,
        ...(to === 'completed' ? { endedAt: now } : {}),
      },
    });
  });
}

/** Moves an application on, and only from the state it was claimed in. */
export async function move(
  context: ServiceContext,
  { id, organizationId, state }: ClaimedApplication,
  to: ApplicationState,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  if (!mayBecome(state, to)) throw new Error(`An application does not go from ${state} to ${to}`);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.fnsApplication.updateMany({
      where: { organizationId, id, state },
      data: { state: to, updatedAt: now },
    });
    if (count === 0) return;
    await moveApplicationPaper(transaction, { organizationId, id }, to);
    await work(transaction);
    await writeAudit(transaction, null, now, {
      organizationId,
      action: `fns_application.${to}`,
      subjectType: 'FnsApplication',
      subjectId: id,
    });
  });
}

export function line(
  { id, organizationId }: ClaimedApplication,
  kind: string,
  source: string,
  text: string,
  at: Date,
) {
  return { organizationId, applicationId: id, kind, source, text, at };
}
