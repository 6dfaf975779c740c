import { AnswerTimes } from './answer-times.ts';
import { FAULT_KINDS, type FaultKind } from './faults.ts';

/** What a fleet has done so far. */
export interface FleetReport {
  /** Documents that registers made. */
  readonly made: number;
  /** Messages that went out, repeats and spoilt ones included. */
  readonly sent: number;
  /** Documents whose confirmation came. */
  readonly confirmed: number;
  /** Confirmations of documents that were sent once more on purpose. */
  readonly repeated: number;
  /** Confirmations that carried an error code (1022) or a message of the operator (1206). */
  readonly remarked: number;
  /** Documents that registers hold without a confirmation. */
  readonly unsent: number;
  /** Attempts without a good answer, by code of the line's error. Faults on purpose are not among them. */
  readonly errors: Readonly<Record<string, number>>;
  /** Faults on purpose by kind. */
  readonly faults: Readonly<Record<FaultKind, number>>;
  /** Documents that were due, but that no register could make because too many waited already. */
  readonly skipped: number;
  readonly answers: {
    /** Milliseconds within which half of the answers came, and 99 of 100; 0 before the first. */
    readonly p50: number;
    readonly p99: number;
    readonly longest: number;
    readonly histogram: readonly { readonly upTo: number; readonly count: number }[];
  };
}

/** Counts while a fleet is at work. */
export class FleetCounts {
  readonly times = new AnswerTimes();
  readonly #errors = new Map<string, number>();
  readonly #faults = new Map<FaultKind, number>();
  made = 0;
  sent = 0;
  confirmed = 0;
  repeated = 0;
  remarked = 0;
  skipped = 0;

  error(code: string): void {
    this.#errors.set(code, (this.#errors.get(code) ?? 0) + 1);
  }

  fault(kind: FaultKind): void {
    this.#faults.set(kind, (this.#faults.get(kind) ?? 0) + 1);
  }

  report(unsent: number): FleetReport {
    const { made, sent, confirmed, repeated, remarked, skipped, times } = this;
    const faults = (kind: FaultKind): number => this.#faults.get(kind) ?? 0;
    return {
      made,
      sent,
      confirmed,
      repeated,
      remarked,
      unsent,
      skipped,
      errors: Object.fromEntries(this.#errors),
      faults: Object.fromEntries(FAULT_KINDS.map((kind) => [kind, faults(kind)])) as Record<
        FaultKind,
        number
      >,
      answers: {
        p50: times.within(0.5),
        p99: times.within(0.99),
        longest: times.longest,
        histogram: times.histogram(),
      },
    };
  }
}
