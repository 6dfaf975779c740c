import type { Frame } from '@koreshok/fiscal';
import type { CryptoUnit } from '../crypto-unit/index.ts';
import type { Envelope, GateArrival } from './arrival.ts';
import type { Intake, IntakeOutcome } from './intake.ts';
import { openEnvelope } from './open-envelope.ts';

/** What came of a message, for the metrics: an outcome of the intake, or a crypto unit that was not there. */
export type ReceptionOutcome = IntakeOutcome['kind'] | 'not_unwrapped';

export interface ReceptionOptions {
  readonly intake: Intake;
  readonly unit: CryptoUnit;
  readonly onOutcome: (
    envelope: Envelope,
    outcome: ReceptionOutcome,
    detail: IntakeOutcome | undefined,
  ) => void;
  readonly onError: (error: unknown) => void;
}

export type Answer = (container: Uint8Array | null) => void;

/** From a message to its answer: open, queue, commit, wrap. Whatever goes wrong on the way is answered with silence. */
export class Reception {
  readonly #options: ReceptionOptions;

  constructor(options: ReceptionOptions) {
    this.#options = options;
  }

  receive(frame: Frame, origin: Pick<Envelope, 'gate' | 'remoteAddress'>, answer: Answer): void {
    const envelope: Envelope = {
      header: frame.header,
      container: frame.body,
      gate: origin.gate,
      remoteAddress: origin.remoteAddress,
    };
    try {
      const arrival = openEnvelope(envelope, this.#options.unit);
      if (arrival instanceof Promise) {
        arrival.then(
          (opened) => this.#submit(opened, answer),
          (error: unknown) => this.#fail(envelope, error, answer),
        );
      } else {
        this.#submit(arrival, answer);
      }
    } catch (error) {
      this.#fail(envelope, error, answer);
    }
  }

  #submit(arrival: GateArrival, answer: Answer): void {
    const { intake } = this.#options;
    if (!intake.hasRoom) {
      intake.whenRoom(() => this.#submit(arrival, answer));
      return;
    }
    intake.submit(arrival, (outcome) => this.#finish(arrival, outcome, answer));
  }

  #finish(arrival: GateArrival, outcome: IntakeOutcome, answer: Answer): void {
    const { envelope, opened } = arrival;
    this.#options.onOutcome(envelope, outcome.kind, outcome);
    if (opened === null || (outcome.kind !== 'taken' && outcome.kind !== 'repeated')) return answer(null);
    try {
      const container = this.#options.unit.wrap(outcome.confirmation, opened.containerHeader);
      if (!(container instanceof Promise)) return answer(container);
      container.then(answer, (error: unknown) => {
        this.#options.onError(error);
        answer(null);
      });
    } catch (error) {
      this.#options.onError(error);
      answer(null);
    }
  }

  #fail(envelope: Envelope, error: unknown, answer: Answer): void {
    this.#options.onOutcome(envelope, 'not_unwrapped', undefined);
    this.#options.onError(error);
    answer(null);
  }
}
