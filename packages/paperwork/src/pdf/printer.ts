import { KnownError } from '@koreshok/domain';
import type { Paper } from '../html/index.ts';
import { launchBrowser, type RunningBrowser } from './browser.ts';
import { withDates } from './dates.ts';
import { findBrowser } from './find-browser.ts';
import { printPage } from './page.ts';

/** Limits on printing. Sizes in bytes, times in milliseconds. */
export interface PrinterLimits {
  /** Papers printed at one moment. */
  readonly atOnce: number;
  readonly timeOutMs: number;
  readonly htmlBytes: number;
  readonly pdfBytes: number;
  /** Papers after which the browser is replaced by a fresh one. */
  readonly papersPerBrowser: number;
}

const MEGABYTE = 1024 * 1024;

export const USUAL_PRINTER_LIMITS: PrinterLimits = {
  atOnce: 2,
  timeOutMs: 30_000,
  htmlBytes: 5 * MEGABYTE,
  pdfBytes: 20 * MEGABYTE,
  papersPerBrowser: 200,
};

export interface PrinterOptions extends Partial<PrinterLimits> {
  /** The browser's program; the machine's own one when left out. */
  readonly executablePath?: string | undefined;
}

/** Makes PDFs of papers. */
export interface Printer {
  /**
   * Prints a paper on A4.
   * @param at the date the file bears; equal papers of one date have equal bytes.
   * @throws PrinterError `too_large`, `timed_out`, `browser` when the browser did not do it.
   */
  print(paper: Paper, at: Date): Promise<Uint8Array>;
  /** Stops the browser; a later paper starts a new one. */
  close(): Promise<void>;
}

export class PrinterError extends KnownError {
  static override readonly known = 'PrinterError';
  readonly code: 'too_large' | 'timed_out' | 'browser';

  constructor(code: PrinterError['code'], details: string, cause?: unknown) {
    super(`${code}: ${details}`, { cause });
    this.code = code;
  }
}

/** A browser with its share of papers; retired, it ends with the last paper it works on. */
class Shift {
  readonly #opening: Promise<RunningBrowser>;
  #printed = 0;
  #busy = 0;
  #retired = false;

  constructor(executablePath: string) {
    this.#opening = launchBrowser(executablePath);
    // Whoever prints on it is told; without anybody it is nobody's trouble.
    this.#opening.catch(() => undefined);
  }

  isGood(papers: number): boolean {
    return !this.#retired && this.#printed < papers;
  }

  async retire(): Promise<void> {
    this.#retired = true;
    if (this.#busy > 0) return;
    const running = await this.#opening.catch(() => undefined);
    await running?.close();
  }

  async print(paper: Paper, timeOutMs: number): Promise<Uint8Array> {
    this.#printed += 1;
    this.#busy += 1;
    try {
      return await this.#printWithin(paper, timeOutMs);
    } catch (error) {
      // A browser that failed once is not trusted with the next paper.
      this.#retired = true;
      throw error instanceof PrinterError ? error : new PrinterError('browser', 'it did not print', error);
    } finally {
      this.#busy -= 1;
      if (this.#retired) void this.retire();
    }
  }

  async #printWithin(paper: Paper, timeOutMs: number): Promise<Uint8Array> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new PrinterError('timed_out', `${timeOutMs} ms`)), timeOutMs);
    const work = (async () => {
      const { browser } = await this.#opening;
      const page = await browser.newPage();
      try {
        return await printPage(page, paper);
      } finally {
        void page.close().catch(() => undefined);
      }
    })();
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
      work.catch(() => undefined);
    }
  }
}

/**
 * A pool on one browser that starts at the first paper. Pages run without scripts, network and files; what they show
 * comes inside of them. A browser that failed, hung or has printed its share is replaced.
 */
export function openPrinter(options: PrinterOptions = {}): Printer {
  const limits = { ...USUAL_PRINTER_LIMITS, ...options };
  const working = new Set<Promise<Uint8Array>>();
  let shift: Shift | undefined;

  const current = (): Shift => {
    if (shift?.isGood(limits.papersPerBrowser) === true) return shift;
    void shift?.retire();
    shift = new Shift(options.executablePath ?? findBrowser());
    return shift;
  };

  return {
    async print(paper, at) {
      if (Buffer.byteLength(paper.html) > limits.htmlBytes) throw new PrinterError('too_large', 'html');
      while (working.size >= limits.atOnce) await Promise.race(working).catch(() => undefined);
      const work = current().print(paper, limits.timeOutMs);
      working.add(work);
      try {
        const pdf = await work;
        if (pdf.length > limits.pdfBytes) throw new PrinterError('too_large', `${pdf.length} bytes of PDF`);
        return withDates(pdf, at);
      } finally {
        working.delete(work);
      }
    },
    async close() {
      const last = shift;
      shift = undefined;
      await last?.retire();
    },
  };
}
