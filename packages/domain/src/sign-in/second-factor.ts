/** Days an owner may give the people to set a second factor up. */
export const FACTOR_GRACE_DAYS = [0, 3, 7, 14, 30] as const;

/**
 * How somebody stands to his organization's demand for a second factor: `free` where nothing is demanded or he has one,
 * `asked` while there is time left, `demanded` when it is over and the organization is closed to him until he has one.
 */
export type SecondFactorStanding = 'free' | 'asked' | 'demanded';

/** @param from since when the organization demands it; null where it does not. */
export function secondFactorStanding(given: {
  readonly from: Date | null;
  readonly has: boolean;
  readonly now: Date;
}): SecondFactorStanding {
  const { from, has, now } = given;
  if (from === null || has) return 'free';
  return now < from ? 'asked' : 'demanded';
}
