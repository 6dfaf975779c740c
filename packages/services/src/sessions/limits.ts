/** A session ends after this long without a request, in seconds: a working day. */
export const SESSION_IDLE_SECONDS = 12 * 3600;

/** And after this long in any case, in seconds. */
export const SESSION_LONGEST_SECONDS = 30 * 86_400;

/** How often `lastSeenAt` is written at most, in seconds. */
export const SEEN_EVERY_SECONDS = 60;

/** Failures are counted over this long, in seconds. */
export const SIGN_IN_WINDOW_SECONDS = 15 * 60;

/** Failures of one address for one e-mail. Counted for the pair: a stranger cannot lock the owner out. */
export const SIGN_IN_TRIES_OF_PAIR = 10;

/** Failures of one address for any e-mails: an office behind one address must still fit. */
export const SIGN_IN_TRIES_OF_ADDRESS = 100;

/** How long a link for a new password works, in minutes. */
export const RESET_MINUTES = 60;

/** Links asked for in that time per user. */
export const RESETS_PER_HOUR = 5;
