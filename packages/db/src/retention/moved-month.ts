/** Holds a month's rows while they are written anew; there between two statements only. */
export const MOVED_MONTH_TABLE = 'FiscalDocument_moved';
