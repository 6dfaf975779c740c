import { setTimeout as wait } from 'node:timers/promises';

import { firstHalf, LineError, type LiveRegister, withBrokenCrc, withOtherBytes } from '../line/index.ts';
import type { Random } from '../random/index.ts';
import type { RegisterDocument } from '../register/index.ts';
import { OPERATION, type Sale } from '../trade/index.ts';
import { type FaultKind, type FleetFaults, faultOf, isSilent } from './faults.ts';
import { nextCommand, type NextCommandOptions } from './next-command.ts';
import type { FleetCounts } from './report.ts';

/** Milliseconds before a document without a good answer is offered again; doubles up to the longest. */
const FIRST_RETRY = 250;
const LONGEST_RETRY = 10_000;

export interface MemberOptions extends Omit<NextCommandOptions, 'lastSale'> {
  readonly seed: string | number;
  readonly faults: FleetFaults;
}

/**
 * One register of a fleet. `work` makes a document; the pump offers the queue until it is empty, with the faults its
 * seed decrees, and waits longer and longer while nobody answers.
 */
export class FleetMember {
  readonly register: LiveRegister;
  readonly #random: Random;
  readonly #options: MemberOptions;
  readonly #counts: FleetCounts;
  readonly #stopping = new AbortController();
  #lastSale: Sale | undefined;
  #faulted = 0;
  #pump: Promise<void> | null = null;

  constructor(register: LiveRegister, random: Random, options: MemberOptions, counts: FleetCounts) {
    this.register = register;
    this.#random = random;
    this.#options = options;
    this.#counts = counts;
  }

  get unsent(): number {
    return this.register.state.drive.queue.length;
  }

  /** Makes the next document and sees that it goes out. */
  work(): RegisterDocument {
    const options = { ...this.#options, lastSale: this.#lastSale };
    const command = nextCommand(this.#random, this.register.state, this.register.now(), options);
    const document = this.register.do(command);
    this.#counts.made += 1;
    if (command.kind === 'sell' && command.sale.operation === OPERATION.sale) this.#lastSale = command.sale;
    this.#startPump();
    return document;
  }

  /** Resolves when nothing waits any more or the member was stopped. */
  async idle(): Promise<void> {
    await this.#pump;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.register.line.close();
    await this.#pump;
  }

  #startPump(): void {
    const { seed, faults } = this.#options;
    if (this.#pump !== null || isSilent(faults, seed, this.register.state.profile.driveNumber)) return;
    this.#pump = this.#pumpAll().finally(() => {
      this.#pump = null;
    });
  }

  async #pumpAll(): Promise<void> {
    let retry = FIRST_RETRY;
    for (let first = this.#first(); first !== undefined; first = this.#first()) {
      try {
        await this.#offer(first);
        retry = FIRST_RETRY;
      } catch (error) {
        if (!(error instanceof LineError)) throw error;
        if (this.#stopping.signal.aborted) return;
        this.#counts.error(error.code);
        await wait(retry, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
        retry = Math.min(retry * 2, LONGEST_RETRY);
      }
    }
  }

  #first(): RegisterDocument | undefined {
    return this.#stopping.signal.aborted ? undefined : this.register.state.drive.queue[0];
  }

  async #offer(document: RegisterDocument): Promise<void> {
    const fault = this.#faultOf(document);
    if (fault !== undefined) await this.#spoilBefore(fault, document);
    this.#counts.sent += 1;
    const delivery = await this.register.deliverFirst();
    if (delivery === undefined) return;
    const { outcome, answer } = delivery;
    this.#counts.confirmed += 1;
    this.#counts.times.add(answer.milliseconds);
    if (outcome.code !== 0 || outcome.message !== 0) this.#counts.remarked += 1;
    if (fault !== undefined) await this.#spoilAfter(fault, document);
  }

  /** A fault happens once; the attempts after it are honest. */
  #faultOf({ number }: RegisterDocument): FaultKind | undefined {
    if (number <= this.#faulted) return undefined;
    this.#faulted = number;
    const { faults, seed } = this.#options;
    const fault = faultOf(faults, seed, this.register.state.profile.driveNumber, number);
    if (fault !== undefined) this.#counts.fault(fault);
    return fault;
  }

  async #spoilBefore(fault: FaultKind, { message }: RegisterDocument): Promise<void> {
    const { line } = this.register;
    if (fault === 'repeat' || fault === 'otherBytes') return;
    this.#counts.sent += 1;
    if (fault === 'halfFrame') await line.sendAndBreakOff(firstHalf(message));
    else if (fault === 'hangUp') await line.sendAndBreakOff(message);
    else await this.#answered(withBrokenCrc(message));
  }

  async #spoilAfter(fault: FaultKind, document: RegisterDocument): Promise<void> {
    if (fault !== 'repeat' && fault !== 'otherBytes') return;
    this.#counts.sent += 1;
    const { profile } = this.register.state;
    const message = fault === 'repeat' ? document.message : withOtherBytes(profile, document);
    const confirmed = await this.#answered(message);
    if (fault !== 'repeat') return;
    if (confirmed === document.number) this.#counts.repeated += 1;
    else this.#counts.error('repeat.unconfirmed');
  }

  /** The document number that the answer confirms, undefined when there is none: the other side may refuse such bytes. */
  async #answered(message: Uint8Array): Promise<number | undefined> {
    try {
      const { confirmation } = await this.register.line.exchange(message);
      return confirmation.documentNumber;
    } catch (error) {
      if (error instanceof LineError) return undefined;
      throw error;
    }
  }
}
