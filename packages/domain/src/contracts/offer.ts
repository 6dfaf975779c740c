const DAY = 86_400_000;

/** Days the client has to sign what the operator has signed. */
export const DAYS_TO_SIGN = 30;
/** The shortest notice of termination, in days (clause 6 of the usual text). */
export const NOTICE_DAYS = 30;

/** When an offer signed by the operator lapses. */
export function offerEnds(signedAt: Date): Date {
  return new Date(signedAt.getTime() + DAYS_TO_SIGN * DAY);
}

/** The earliest moment a contract may end after a notice given now. */
export function earliestEnd(noticeAt: Date): Date {
  return new Date(noticeAt.getTime() + NOTICE_DAYS * DAY);
}

const MOSCOW = 3 * 3_600_000;

/** The day of Moscow as `YYYY-MM-DD`: contracts are dated by it. */
export function contractDay(at: Date): string {
  return new Date(at.getTime() + MOSCOW).toISOString().slice(0, 10);
}

/** «28.11.2026» of `2026-11-28`. */
export function dottedDay(day: string): string {
  return day.split('-').toReversed().join('.');
}
