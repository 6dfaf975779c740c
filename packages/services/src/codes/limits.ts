/** How long a code works once it went out, in minutes (ASVS 6.5.5 allows ten). */
export const CODE_MINUTES = 10;

/** How long a message may be on its way to the worker, in minutes; later it is not sent any more. */
export const CODE_WAITS_MINUTES = 30;

/** Wrong tries a code bears. */
export const CODE_TRIES = 5;

/** A new code may be asked for after this long, in seconds. */
export const RESEND_SECONDS = 60;

/** Codes one address or phone gets in an hour, whoever asks: nobody is flooded. */
export const CODES_PER_HOUR = 10;
