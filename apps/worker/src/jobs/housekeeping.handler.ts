import { rebuildRegister } from '@koreshok/db/projections';
import { archiveReader, monthsToMove, orderMonthMove } from '@koreshok/services/archive';
import type { FilesContext } from '@koreshok/services/context';
import {
  dropExpiredDocuments,
  purgeAccessLeftovers,
  purgeSignInLeftovers,
  purgeTestDrives,
} from '@koreshok/services/housekeeping';
import type { Pool } from 'mysql2/promise';
import type { JobHandler } from './run.ts';

export interface HousekeepingParts {
  readonly pool: Pool;
  readonly services: FilesContext;
  /** Months after which bytes leave the database; 0 keeps them there. */
  readonly moveAfterMonths: number;
}

const STEPS = 4;

/** Once a day; every step may be repeated. */
export function keepHouse({ pool, services, moveAfterMonths }: HousekeepingParts): JobHandler {
  return async (_job, progress) => {
    const read = archiveReader(services);
    const purged = await purgeTestDrives(services);
    for (const { cashRegisterId } of purged) {
      await rebuildRegister(pool, cashRegisterId, ([fn, number, month]) => read({ fn, number, month }));
    }
    await progress.report(1, STEPS);
    const dropped = await dropExpiredDocuments(services);
    await progress.report(2, STEPS);
    const due = moveAfterMonths === 0 ? [] : await monthsToMove(services, moveAfterMonths);
    for (const month of due) await orderMonthMove(services, month);
    await progress.report(3, STEPS);
    const ended = await purgeSignInLeftovers(services);
    const forgotten = await purgeAccessLeftovers(services);
    await progress.report(STEPS, STEPS);
    return JSON.stringify({
      testDrives: purged.length,
      dropped: dropped.length,
      moving: due,
      ...ended,
      ...forgotten,
    });
  };
}
