import {
  assertDurable,
  type DurabilityRules,
  type IntakeConnection,
  monthOf,
  NotDurableError,
  shiftMonth,
  tablesWithoutMonth,
} from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import type { Intake } from './intake.ts';

export interface DurabilityWatchOptions {
  readonly connection: IntakeConnection;
  readonly rules: DurabilityRules;
  readonly intake: Intake;
  readonly clock: Clock;
  readonly everyMs: number;
  readonly onChange: (problem: string | null) => void;
}

/** While intake is closed it is asked so much oftener: registers wait. */
const CLOSED_LOOK_MS = 1_000;

/**
 * Asks the database again and again whether its commits survive a power cut, and closes intake while they would not or
 * while it cannot be asked. It also notes whether the next month's partitions are there.
 */
export class DurabilityWatch {
  readonly #options: DurabilityWatchOptions;
  #timer: NodeJS.Timeout | undefined;
  #closedTimer: NodeJS.Timeout | undefined;
  #missing: readonly string[] = [];
  #asking: Promise<void> | null = null;

  constructor(options: DurabilityWatchOptions) {
    this.#options = options;
  }

  /** Tables that could not store a document of this month or the next, by the last look. */
  get tablesWithoutPartition(): readonly string[] {
    return this.#missing;
  }

  start(): void {
    const { everyMs, intake } = this.#options;
    this.#timer = setInterval(() => void this.check(), everyMs);
    this.#closedTimer = setInterval(() => {
      if (intake.problem !== null) void this.check();
    }, CLOSED_LOOK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    clearInterval(this.#closedTimer);
    await this.#asking;
  }

  /** Closes intake for what somebody else has noticed; the next look may open it again. */
  close(problem: string): void {
    if (this.#options.intake.problem === problem) return;
    this.#options.intake.setProblem(problem);
    this.#options.onChange(problem);
  }

  /** One look now; whoever asks while it lasts waits for the same one. */
  check(): Promise<void> {
    this.#asking ??= this.#look().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #look(): Promise<void> {
    const { connection, rules, intake, clock, onChange } = this.#options;
    let problem: string | null = null;
    try {
      const session = await connection.use();
      try {
        await assertDurable(session.connection, rules);
        const month = monthOf(clock.now());
        const [now, next] = [
          await tablesWithoutMonth(session.connection, month),
          await tablesWithoutMonth(session.connection, shiftMonth(month, 1)),
        ];
        this.#missing = [...new Set([...now, ...next])];
      } catch (error) {
        if (!(error instanceof NotDurableError)) connection.drop(session);
        throw error;
      }
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    if (problem === intake.problem) return;
    intake.setProblem(problem);
    onChange(problem);
  }
}
