export { withDates } from './dates.ts';
export { findBrowser } from './find-browser.ts';
export {
  openPrinter,
  type Printer,
  PrinterError,
  type PrinterLimits,
  type PrinterOptions,
  USUAL_PRINTER_LIMITS,
} from './printer.ts';
