/** Days for which a drive works without a confirmation; then it stops by law (54-ФЗ art. 4.1). */
export const DRIVE_STOPS_AFTER_DAYS = 30;

/** How long before the stop the light turns from attention to failing, in days. */
export const STOP_NEAR_DAYS = 7;

/** An unconfirmed document older than this is worth attention, in hours: a night without a network is usual. */
export const UNCONFIRMED_HOURS = 24;

/** Silence worth attention and silence that counts as a failure, in days: a shop may close for a weekend. */
export const SILENT_DAYS = 4;
export const SILENT_LONG_DAYS = 10;

/** A register refuses receipts in a shift longer than this, in hours. */
export const SHIFT_HOURS = 24;

/** When the end of a drive's key begins to matter, in days: time to order and to register a new one. */
export const DRIVE_TERM_DAYS = 30;

/** When the fill of a drive begins to matter, in percent of the 250,000 documents it holds. */
export const DRIVE_FILL_PERCENT = 90;

/** When the end of the paid term begins to matter, in days. */
export const SERVICE_TERM_DAYS = 14;
