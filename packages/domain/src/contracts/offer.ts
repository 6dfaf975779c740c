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

/**
 * Whether a payment accepts an offer: the day the money came decides and not the day it was recorded (ГК articles 438
 * p. 3 and 440), and the offer's last day counts whole, since banks tell the day alone.
 * @param paidOn `YYYY-MM-DD` of Moscow.
 * @param expiresAt null for an offer that does not lapse.
 */
export function isPaidInTime(paidOn: string, expiresAt: Date | null): boolean {
  return expiresAt === null || paidOn <= contractDay(expiresAt);
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
