import type { ServiceContext } from '../context/index.ts';
import { writeEvents } from '../fns-applications/events.ts';
import { quoteOf } from '../fns-applications/prefill.ts';
import { lastReport } from '../fns-applications/reports.ts';
import { dropFnsCard } from './cards.ts';
import type { ClaimedApplication } from './claim.ts';
import { line, move } from './outcome.ts';

/** Codes of the reports that end an application: of registration, of changed parameters. */
const REPORTS = { registration: [1], reregistration: [11], removal: [6] } as const;

/**
 * Looks whether the register has sent the report that its application waits for; the report's number, time and sign come
 * from the document itself.
 */
export async function takeReport(
  context: ServiceContext,
  application: ClaimedApplication,
  askEveryMs: number,
): Promise<void> {
  const { organizationId, id, kind, cashRegisterId, fn, answeredAt } = application;
  const { unsafeClient } = context.database;
  const report =
    cashRegisterId === null
      ? null
      : await lastReport(unsafeClient, {
          organizationId,
          cashRegisterId,
          fn,
          codes: REPORTS[kind],
          // A report that was there before the answer is of the former registration, unless the drive itself is new.
          ...(kind === 'registration' || answeredAt === null ? {} : { after: before(answeredAt) }),
        });
  const now = context.clock.now();
  if (report === null) {
    await unsafeClient.fnsApplication.updateMany({
      where: { organizationId, id, state: 'registered' },
      data: { nextAttemptAt: new Date(now.getTime() + askEveryMs), attempts: 0 },
    });
    return;
  }
  const { number, date, time, fiscalSign } = quoteOf(report);
  await move(context, application, 'completed', async (transaction) => {
    await dropFnsCard(transaction, organizationId, cashRegisterId);
    await transaction.fnsApplication.updateMany({
      where: { organizationId, id },
      data: { endedAt: now, nextAttemptAt: null, problem: '' },
    });
    await writeEvents(transaction, [
      line(
        application,
        'report',
        `report-${report.fn}-${number}`,
        `Касса прислала отчёт: ФД № ${number}, ${date} ${time}, ФП ${fiscalSign}. ФНС получит его от нас.`,
        report.receivedAt,
      ),
    ]);
  });
}

const TWO_DAYS = 2 * 86_400_000;

/** A changed drive is reported before the application, and registers are set up while it is looked at. */
function before(answeredAt: Date): Date {
  return new Date(answeredAt.getTime() - TWO_DAYS);
}
