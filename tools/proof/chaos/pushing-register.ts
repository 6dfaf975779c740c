import { setTimeout as wait } from 'node:timers/promises';

import { decodeConfirmation } from '@koreshok/fiscal/confirmation';
import { Connection, type GateAddress, LineError } from '@koreshok/simulators/line';
import type { Random } from '@koreshok/simulators/random';
import type { RegisterDocument, RegisterState } from '@koreshok/simulators/register';

import { WorkingRegister } from '../stage/index.ts';
import { type KeptDocument, keptOf } from './kept.ts';
import { countSilence, type PushCounts } from './push-counts.ts';

export interface PushOptions {
  /** Where it may send; after an attempt without an answer it tries the next. */
  readonly gates: readonly GateAddress[];
  readonly random: Random;
  readonly counts: PushCounts;
  /** One connection for all documents, or one for each. */
  readonly keepOpen: boolean;
}

/** What is asked before every document and every attempt; a signal of a controller is one. */
export type Ending = Pick<AbortSignal, 'aborted'>;

type Manner = 'wait' | 'close after sending' | 'close while waiting';

const CONNECT_MS = 3_000;
const ANSWER_MS = 5_000;
/** The longest a register waits before it closes without having read the answer: about as long as a commit takes. */
const CLOSE_WITHIN_MS = 30;
const RETRY_MS = [20, 200] as const;
/** Confirmed documents that a register can still send once more. */
const RECENT = 16;
const REPEATED_SHARE = 0.03;

/**
 * A register that makes documents as fast as they are confirmed. It offers each until it is confirmed, sometimes breaks
 * the connection after sending or while the commit is under way, and sometimes sends a confirmed one again.
 */
export class PushingRegister {
  readonly kept: KeptDocument[] = [];
  readonly #options: PushOptions;
  readonly #register: WorkingRegister;
  #recent: { readonly message: Uint8Array; readonly kept: KeptDocument }[] = [];
  #line: Connection | null = null;
  #gate = 0;

  constructor(state: RegisterState, options: PushOptions) {
    this.#register = new WorkingRegister(state, options.random);
    this.#options = options;
  }

  get driveNumber(): string {
    return this.#register.profile.driveNumber;
  }

  get #address(): GateAddress {
    const { gates } = this.#options;
    const address = gates[this.#gate % gates.length];
    if (address === undefined) throw new Error('a register needs a gate');
    return address;
  }

  /** Works until `enough` is aborted, sees its last document confirmed, and gives up only when `late` is aborted. */
  async push(enough: Ending, late: Ending): Promise<void> {
    while (!enough.aborted) {
      const document = this.#register.next();
      const kept = keptOf(document);
      this.kept.push(kept);
      if (!(await this.#untilConfirmed(document, kept, late))) break;
      this.#recent = [...this.#recent, { message: document.message, kept }].slice(-RECENT);
      if (this.#options.random.chance(REPEATED_SHARE)) await this.#repeat();
    }
    this.#line?.close();
  }

  async #untilConfirmed(document: RegisterDocument, kept: KeptDocument, late: Ending): Promise<boolean> {
    const { random, counts } = this.#options;
    let manner = random.weighted<Manner>([
      ['wait', 88],
      ['close after sending', 6],
      ['close while waiting', 6],
    ]);
    for (let tries = 1; !late.aborted; tries += 1) {
      counts.sent += 1;
      if (tries > 1) counts.sentAgain += 1;
      const answer = await this.#offer(document.message, manner);
      manner = 'wait';
      if (answer !== null) {
        this.#check(document, answer);
        kept.answer = answer;
        counts.confirmed += 1;
        return true;
      }
      await wait(random.integer(...RETRY_MS));
    }
    return false;
  }

  /** The container of the answer, null when none came. */
  async #offer(message: Uint8Array, manner: Manner): Promise<Buffer | null> {
    const { counts, random } = this.#options;
    try {
      if (manner === 'wait') return await this.#ask(message);
      const connection = await Connection.open(this.#address, CONNECT_MS);
      counts.broken += 1;
      if (manner === 'close after sending') {
        await connection.sendAndBreakOff(message);
        return null;
      }
      const closing = setTimeout(() => connection.close(), random.integer(0, CLOSE_WITHIN_MS));
      try {
        const { body } = await connection.ask(message, ANSWER_MS);
        return Buffer.from(body);
      } finally {
        clearTimeout(closing);
        connection.close();
      }
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      countSilence(counts, error.code);
      if (manner === 'wait') this.#moveOn();
      return null;
    }
  }

  async #ask(message: Uint8Array): Promise<Buffer> {
    const { keepOpen } = this.#options;
    const kept = this.#line;
    const connection = kept?.dead === false ? kept : await Connection.open(this.#address, CONNECT_MS);
    this.#line = keepOpen ? connection : null;
    try {
      const { body } = await connection.ask(message, ANSWER_MS);
      return Buffer.from(body);
    } finally {
      if (!keepOpen) connection.close();
    }
  }

  #moveOn(): void {
    this.#gate += 1;
    this.#line?.close();
    this.#line = null;
  }

  #check(document: RegisterDocument, answer: Buffer): void {
    const { driveNumber, version } = this.#register.profile;
    const confirmation = decodeConfirmation(answer, version);
    if (confirmation.driveNumber === driveNumber && confirmation.documentNumber === document.number) return;
    this.#options.counts.foreign += 1;
  }

  /** Sends one of the latest confirmed documents again, as a register does that has lost the answer. */
  async #repeat(): Promise<void> {
    const { random, counts } = this.#options;
    const { message, kept } = random.pick(this.#recent);
    const answer = await this.#offer(message, 'wait');
    if (answer === null || kept.answer === null) return;
    counts.repeated += 1;
    if (!answer.equals(kept.answer)) counts.differing += 1;
  }
}
