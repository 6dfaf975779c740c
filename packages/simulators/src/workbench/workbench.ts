import { registerTimeAt } from '@koreshok/fiscal/time';

import { BodyError } from '../http/index.ts';
import {
  type Clock,
  type GateAddress,
  LineError,
  type LineOptions,
  LiveRegister,
  RegisterLine,
} from '../line/index.ts';
import { type Random, seededRandom } from '../random/index.ts';
import {
  newRegister,
  type RegisterProfile,
  RegisterRefusal,
  type RegisterState,
  resumedRegister,
} from '../register/index.ts';
import { OPERATION, type Sale } from '../trade/index.ts';
import { commandOf } from './command.ts';
import type { Order, Step, StepKind } from './order.ts';
import {
  confirmationReport,
  documentReport,
  type ReportedDocument,
  type ReportedRegister,
  registerReport,
} from './report.ts';

/** How far an order was carried out. */
export interface OrderReport {
  readonly register: ReportedRegister;
  readonly documents: readonly ReportedDocument[];
  /** Why the steps ended early: the register refused, or its line gave no confirmation. */
  readonly error: {
    readonly step: StepKind;
    readonly kind: 'refusal' | 'line';
    readonly code: string;
  } | null;
}

export interface WorkbenchOptions {
  /** Where registers send to when an order does not say. */
  readonly gate: GateAddress;
  readonly seed: string | number;
  readonly line?: LineOptions;
  readonly clock?: Clock;
}

/** A register that lies on the workbench between two orders. */
interface Lying {
  state: RegisterState;
  lastSale: Sale | undefined;
  readonly random: Random;
}

/** Registers that do, one step after another, what somebody at a keyboard or a test asks of them. */
export class Workbench {
  readonly #options: WorkbenchOptions;
  readonly #lying: Lying[] = [];
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: WorkbenchOptions) {
    this.#options = options;
  }

  /** The registers, in the order in which they were first asked. */
  registers(): readonly ReportedRegister[] {
    return this.#lying.map(({ state }) => registerReport(state));
  }

  /**
   * Carries an order out, after the orders before it. Every document is offered to the operator as soon as it is made;
   * one without an answer stays in the register, for a later `deliver`.
   *
   * @throws BodyError when another register holds the drive.
   */
  carryOut(order: Order): Promise<OrderReport> {
    const done = this.#last.then(() => this.#steps(order));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #steps(order: Order): Promise<OrderReport> {
    const lying = this.#take(order);
    const line = new RegisterLine(order.gate ?? this.#options.gate, this.#options.line);
    const register = new LiveRegister(lying.state, line, this.#options.clock);
    const documents: ReportedDocument[] = [];
    try {
      for (const step of order.steps) {
        const error = await this.#step(step, lying, register, documents);
        if (error !== null) return { register: registerReport(register.state), documents, error };
      }
      return { register: registerReport(register.state), documents, error: null };
    } finally {
      lying.state = register.state;
      line.close();
    }
  }

  async #step(
    step: Step,
    lying: Lying,
    register: LiveRegister,
    documents: ReportedDocument[],
  ): Promise<OrderReport['error']> {
    try {
      if (step.kind === 'replace-drive') {
        if (step.driveNumber === undefined) throw new BodyError('replace-drive needs a driveNumber');
        register.replaceDrive(step.driveNumber, register.state.profile.keyDays);
      }
      const command = commandOf(step, register.state, register.now(), lying);
      if (command !== undefined) {
        const document = register.do(command);
        documents.push(documentReport(step.kind, register.state.profile.driveNumber, document));
        if (command.kind === 'sell' && command.sale.operation === OPERATION.sale)
          lying.lastSale = command.sale;
      }
      await this.#deliver(register, documents);
      return null;
    } catch (error) {
      if (error instanceof RegisterRefusal) return { step: step.kind, kind: 'refusal', code: error.code };
      if (error instanceof LineError) return { step: step.kind, kind: 'line', code: error.code };
      throw error;
    }
  }

  /** Documents of earlier orders that only now get their answer are told as those of the step «deliver». */
  async #deliver(register: LiveRegister, documents: ReportedDocument[]): Promise<void> {
    const { driveNumber } = register.state.profile;
    for (;;) {
      const delivery = await register.deliverFirst();
      if (delivery === undefined) return;
      const confirmation = confirmationReport(delivery);
      const index = documents.findIndex(({ number }) => number === delivery.document.number);
      const reported = documents[index];
      if (reported !== undefined) documents[index] = { ...reported, confirmation };
      else documents.push({ ...documentReport('deliver', driveNumber, delivery.document), confirmation });
    }
  }

  #take({ profile, resume }: Order): Lying {
    const found = this.#lying.find(({ state }) => state.profile.driveNumber === profile.driveNumber);
    if (found !== undefined) {
      if (!sameRegister(found.state.profile, profile))
        throw new BodyError('another register holds this drive');
      return found;
    }
    const lastTime = registerTimeAt((this.#options.clock ?? Date.now)(), profile.zone);
    const lying: Lying = {
      state: resume === undefined ? newRegister(profile) : resumedRegister(profile, { ...resume, lastTime }),
      lastSale: undefined,
      random: seededRandom(`${this.#options.seed}/${profile.driveNumber}`),
    };
    this.#lying.push(lying);
    return lying;
  }
}

const sameRegister = (one: RegisterProfile, other: RegisterProfile): boolean =>
  one.registrationNumber === other.registrationNumber &&
  one.inn === other.inn &&
  one.serialNumber === other.serialNumber;
