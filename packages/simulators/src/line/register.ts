import { type RegisterTime, registerTime, registerTimeAt } from '@koreshok/fiscal/time';

import {
  confirm,
  type ConfirmationOutcome,
  perform,
  type RegisterCommand,
  type RegisterDocument,
  replaceDrive,
  type RegisterState,
} from '../register/index.ts';
import { LineError } from './error.ts';
import type { Answer, RegisterLine } from './line.ts';

/** Milliseconds since 1970 in UTC; the clock of the world the register stands in. */
export type Clock = () => number;

/** What came of offering one document to the operator. */
export interface Delivery {
  readonly document: RegisterDocument;
  readonly answer: Answer;
  readonly outcome: Extract<ConfirmationOutcome, { kind: 'delivered' }>;
}

/**
 * A register at work: its state, its clock and its line. Documents go out one at a time from the head of the queue, and
 * a document without a good answer is offered again by the next `deliver`, for ever.
 */
export class LiveRegister {
  readonly line: RegisterLine;
  readonly #clock: Clock;
  #state: RegisterState;
  #delivering: Promise<Delivery[]> | null = null;

  constructor(state: RegisterState, line: RegisterLine, clock: Clock = Date.now) {
    this.#state = state;
    this.line = line;
    this.#clock = clock;
  }

  get state(): RegisterState {
    return this.#state;
  }

  /** The register's wall clock, never behind its last document. */
  now(): RegisterTime {
    const wall = registerTimeAt(this.#clock(), this.#state.profile.zone);
    return registerTime(Math.max(wall, this.#state.lastTime ?? 0));
  }

  /**
   * Makes a document; it then waits in the queue.
   *
   * @throws RegisterRefusal
   */
  do(command: RegisterCommand): RegisterDocument {
    const { state, document } = perform(this.#state, command, this.now());
    this.#state = state;
    return document;
  }

  /**
   * Puts a fresh drive in.
   *
   * @throws RegisterRefusal while the old one is not closed or not empty.
   */
  replaceDrive(driveNumber: string, keyDays: number): void {
    this.#state = replaceDrive(this.#state, driveNumber, keyDays);
  }

  /**
   * Offers the queue to the operator until it is empty; calls while one is under way join it.
   *
   * @throws LineError when a document got no good answer; it and those behind it stay in the queue.
   */
  deliver(): Promise<Delivery[]> {
    this.#delivering ??= this.#deliverAll().finally(() => {
      this.#delivering = null;
    });
    return this.#delivering;
  }

  /**
   * Offers the first document of the queue once; undefined when nothing waits.
   *
   * @throws LineError when it got no good answer; it stays first in the queue.
   */
  async deliverFirst(): Promise<Delivery | undefined> {
    const first = this.#state.drive.queue[0];
    if (first === undefined) return undefined;
    const answer = await this.line.exchange(first.message);
    const { state, outcome } = confirm(this.#state, answer.confirmation);
    this.#state = state;
    if (outcome.kind !== 'delivered')
      throw new LineError('line.unreadable', `a ${outcome.kind} confirmation`);
    return { document: first, answer, outcome };
  }

  async #deliverAll(): Promise<Delivery[]> {
    const deliveries: Delivery[] = [];
    for (let next = await this.deliverFirst(); next !== undefined; next = await this.deliverFirst()) {
      deliveries.push(next);
    }
    return deliveries;
  }
}
