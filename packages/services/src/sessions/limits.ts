/** A session ends after this long however busy it is, in seconds. How long it may be idle is the domain's rule. */
export const SESSION_LONGEST_SECONDS = 30 * 86_400;

/** How often `lastSeenAt` is written at most, in seconds. */
export const SEEN_EVERY_SECONDS = 60;

/** Failures are counted over this long, in seconds. */
export const SIGN_IN_WINDOW_SECONDS = 15 * 60;

/** Failures of one address for one e-mail. Counted for the pair: a stranger cannot lock the owner out. */
export const SIGN_IN_TRIES_OF_PAIR = 10;

/** A browser the person came in from before has more: whoever guesses beside it cannot use up its tries. */
export const SIGN_IN_TRIES_OF_KNOWN_DEVICE = 30;

/** Failures of one address for any e-mails: an office behind one address must still fit. */
export const SIGN_IN_TRIES_OF_ADDRESS = 100;

/** How long a link for a new password works, in minutes. */
export const RESET_MINUTES = 60;

/** Links asked for in that time per user. */
export const RESETS_PER_HOUR = 5;

/** For so long after the password was shown may factors be changed, in seconds. */
export const FRESH_SECONDS = 15 * 60;
