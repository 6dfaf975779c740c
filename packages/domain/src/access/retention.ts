/** How long the journal of who looked at handed-over registers is kept, in days; told on its page. */
export const LOOKS_KEPT_DAYS = 365;
