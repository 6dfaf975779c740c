import { contractDay, NOTICE_DAYS } from '../contracts/index.ts';
import { MOSCOW_OFFSET_MS } from '../working-days/calendar.ts';

const DAY = 86_400_000;
/** A notice further ahead than this is a plan, and plans change. */
const LONGEST_NOTICE_DAYS = 366;

/** The last days of service a notice may name, as days of Moscow (`YYYY-MM-DD`), both of them included. */
export interface LeavingDays {
  readonly earliest: string;
  readonly latest: string;
}

/**
 * Which last days of service a notice given now may name: today at the earliest, and where a contract ends by it, no
 * sooner than the contract's notice allows (clause 6 of the usual text).
 * @param endsContract whether a contract in force ends with it.
 */
export function leavingDays(now: Date, endsContract: boolean): LeavingDays {
  const earliest = endsContract ? new Date(now.getTime() + NOTICE_DAYS * DAY) : now;
  return {
    earliest: contractDay(earliest),
    latest: contractDay(new Date(now.getTime() + LONGEST_NOTICE_DAYS * DAY)),
  };
}

/** The moment a last day of service is over in Moscow. @param day `YYYY-MM-DD`. */
export function endOfLeavingDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY - MOSCOW_OFFSET_MS);
}

/** The last day of service by the moment it is over: the inverse of {@link endOfLeavingDay}. */
export function lastDayOfService(endsAt: Date): string {
  return contractDay(new Date(endsAt.getTime() - 1));
}
