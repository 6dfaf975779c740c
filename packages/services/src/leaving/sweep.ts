import type { ServiceContext } from '../context/index.ts';
import { endLeaving } from './end.ts';

/** Notices ended in one turn; the next turn finds the others. */
const AT_ONCE = 20;

/** Ends the service of whoever's last day is over. For the worker; safe to repeat. @returns how many notices it ended. */
export async function sweepLeaving(context: ServiceContext): Promise<number> {
  const due = await context.database.unsafeClient.leavingNotice.findMany({
    where: { state: 'given', endsAt: { lte: context.clock.now() } },
    orderBy: [{ endsAt: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
    select: { id: true, organizationId: true, scope: true, reason: true, endsAt: true },
  });
  let ended = 0;
  for (const notice of due) if (await endLeaving(context, notice)) ended += 1;
  return ended;
}
