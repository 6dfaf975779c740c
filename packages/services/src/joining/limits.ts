/** Organizations one person may add in a day. */
export const ADDED_A_DAY = 20;

/** Requests to join one person may send in a day, whatever came of them: no list of ИНН can be tried out. */
export const REQUESTS_A_DAY = 5;

/** How long a request waits for its answer, in days. */
export const REQUEST_DAYS = 14;

/** Texts for signing one person may ask for in an hour. */
export const CHALLENGES_AN_HOUR = 20;
