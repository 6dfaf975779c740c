import { type Clock, type GateAddress, type LineOptions, LiveRegister, RegisterLine } from '../line/index.ts';
import { seededRandom } from '../random/index.ts';
import { RegisterRefusal, type RegisterState } from '../register/index.ts';
import { dayCurve } from './day-curve.ts';
import type { FleetFaults } from './faults.ts';
import { FleetMember } from './member.ts';
import { type FleetMix, USUAL_MIX } from './next-command.ts';
import { FleetCounts, type FleetReport } from './report.ts';

export interface FleetOptions {
  readonly registers: readonly RegisterState[];
  readonly gate: GateAddress;
  /** Documents a second, all registers together. */
  readonly perSecond: number;
  readonly seed: string | number;
  /** Stops making documents after so many; without it the fleet goes on until it is stopped. */
  readonly documents?: number;
  readonly mix?: Partial<FleetMix>;
  /** «day» makes the rate follow the hours of shops; «flat», the default, keeps it. */
  readonly curve?: 'flat' | 'day';
  readonly receiptsPerShift?: number;
  readonly faults?: FleetFaults;
  readonly line?: LineOptions;
  readonly clock?: Clock;
  /** Documents that may wait in one register before it makes no more; 200 by default. */
  readonly longestQueue?: number;
}

export interface RunningFleet {
  readonly report: () => FleetReport;
  /** The registers as they are now. */
  readonly registers: () => readonly RegisterState[];
  /** Resolves when all `documents` were made and every register that speaks has sent its own. */
  readonly finished: Promise<void>;
  /** Makes no more documents, gives those under way so many milliseconds, then closes all lines. */
  readonly stop: (patienceMs?: number) => Promise<FleetReport>;
}

/** How often due documents are made. */
const BEAT_MS = 20;
/** Registers that are tried before a due document is skipped. */
const TRIES = 5;

/**
 * Sets a fleet of registers to work. Documents are due by the clock on the wall whether the other side keeps up or not,
 * so that its slowness shows as waiting documents and longer answers.
 *
 * @throws RangeError without registers.
 */
export function startFleet(options: FleetOptions): RunningFleet {
  if (options.registers.length === 0) throw new RangeError('A fleet needs at least one register');
  return new Fleet(options).running();
}

class Fleet {
  readonly #options: FleetOptions;
  readonly #members: readonly FleetMember[];
  readonly #counts = new FleetCounts();
  readonly #random: ReturnType<typeof seededRandom>;
  readonly #timer: NodeJS.Timeout;
  readonly #finished = Promise.withResolvers<void>();
  #beatAt = performance.now();
  #due = 0;
  #making = true;

  constructor(options: FleetOptions) {
    const { registers, seed, gate, line, clock, mix, receiptsPerShift = 40, faults = {} } = options;
    this.#options = options;
    this.#random = seededRandom(`${seed}/fleet`);
    const memberOptions = { seed, faults, receiptsPerShift, mix: { ...USUAL_MIX, ...mix } };
    this.#members = registers.map((state) => {
      const register = new LiveRegister(state, new RegisterLine(gate, line), clock);
      const random = seededRandom(`${seed}/${state.profile.driveNumber}/${state.drive.lastNumber}`);
      return new FleetMember(register, random, memberOptions, this.#counts);
    });
    this.#timer = setInterval(() => this.#beat(), BEAT_MS);
  }

  running(): RunningFleet {
    return {
      report: () => this.#report(),
      registers: () => this.#members.map(({ register }) => register.state),
      finished: this.#finished.promise,
      stop: (patienceMs = 5_000) => this.#stop(patienceMs),
    };
  }

  /** Makes what has become due since the last beat. */
  #beat(): void {
    const now = performance.now();
    const { perSecond, curve = 'flat', clock = Date.now } = this.#options;
    const factor = curve === 'day' ? dayCurve(clock()) : 1;
    this.#due += (perSecond * factor * (now - this.#beatAt)) / 1000;
    this.#beatAt = now;
    for (; this.#due >= 1 && this.#making; this.#due -= 1) this.#makeOne();
  }

  #makeOne(): void {
    const { longestQueue = 200, documents = Number.POSITIVE_INFINITY } = this.#options;
    for (let tries = 0; tries < TRIES; tries += 1) {
      const member = this.#random.pick(this.#members);
      if (member.unsent < longestQueue && this.#works(member)) {
        if (this.#counts.made >= documents) this.#endMaking();
        return;
      }
    }
    this.#counts.skipped += 1;
  }

  /** False when a register refuses, as one whose drive has come to its end does. */
  #works(member: FleetMember): boolean {
    try {
      member.work();
      return true;
    } catch (error) {
      if (!(error instanceof RegisterRefusal)) throw error;
      this.#counts.error(error.code);
      return false;
    }
  }

  #endMaking(): void {
    this.#making = false;
    clearInterval(this.#timer);
    Promise.all(this.#members.map((member) => member.idle())).then(
      () => this.#finished.resolve(),
      (error: unknown) => this.#finished.reject(error),
    );
  }

  async #stop(patienceMs: number): Promise<FleetReport> {
    if (this.#making) this.#endMaking();
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([this.#finished.promise, patience]);
    clearTimeout(timer);
    await Promise.all(this.#members.map((member) => member.stop()));
    return this.#report();
  }

  #report(): FleetReport {
    return this.#counts.report(this.#members.reduce((sum, { unsent }) => sum + unsent, 0));
  }
}
