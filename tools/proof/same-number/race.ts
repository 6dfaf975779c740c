import { decodeConfirmation } from '@koreshok/fiscal/confirmation';
import { type GateAddress, withOtherBytes } from '@koreshok/simulators/line';
import { seededRandom } from '@koreshok/simulators/random';
import type { RegisterDocument, RegisterProfile, RegisterState } from '@koreshok/simulators/register';

import { WorkingRegister } from '../stage/index.ts';
import { Racer } from './racer.ts';

export interface RaceOptions {
  readonly state: RegisterState;
  readonly gates: readonly GateAddress[];
  readonly racers: number;
  readonly documents: number;
  readonly seed: string;
}

/** What came of all documents of one drive. */
export interface RaceOutcome {
  readonly driveNumber: string;
  readonly answers: number;
  readonly silences: number;
  /** Numbers that two different documents raced for. */
  readonly rivalries: number;
  /** By number: the answer everybody of the winning document got. */
  readonly confirmations: ReadonlyMap<number, Buffer>;
  readonly violations: readonly string[];
}

/** For one document in so many, a quarter of the racers push another document under the same number. */
const RIVAL_EVERY = 8;

/** One drive whose every document is pushed by many connections at once. */
export async function race(options: RaceOptions): Promise<RaceOutcome> {
  const { gates, documents, seed } = options;
  const driveNumber = options.state.profile.driveNumber;
  const register = new WorkingRegister(options.state, seededRandom(`${seed}/${driveNumber}`));
  const racers = Array.from(
    { length: options.racers },
    (_none, index) => new Racer(gates[index % gates.length] ?? { host: '127.0.0.1', port: 0 }),
  );
  const outcome = { answers: 0, rivalries: 0 };
  const confirmations = new Map<number, Buffer>();
  const violations: string[] = [];
  for (let count = 0; count < documents; count += 1) {
    const document = register.next();
    const rival = document.number % RIVAL_EVERY === 0;
    const messages = racers.map((_racer, index) =>
      rival && index % 4 === 3 ? withOtherBytes(register.profile, document) : document.message,
    );
    const answers = await Promise.all(
      racers.map((racer, index) => racer.push(messages[index] ?? Buffer.alloc(0))),
    );
    outcome.answers += answers.filter((answer) => answer !== null).length;
    if (rival) outcome.rivalries += 1;
    const won = winner(document, messages, answers, register.profile);
    if (typeof won === 'string') violations.push(`${driveNumber}/${document.number}: ${won}`);
    else confirmations.set(document.number, won);
  }
  for (const racer of racers) racer.close();
  const silences = racers.reduce((sum, racer) => sum + racer.silences, 0);
  return { driveNumber, ...outcome, silences, confirmations, violations };
}

/** The one answer that all pushers of one document got while those of the other got none; else what is wrong. */
function winner(
  document: RegisterDocument,
  messages: readonly Uint8Array[],
  answers: readonly (Buffer | null)[],
  profile: RegisterProfile,
): Buffer | string {
  const first = answers.find((answer) => answer !== null);
  if (first === undefined || first === null) return 'nobody got an answer';
  const winning = messages[answers.indexOf(first)];
  for (const [index, answer] of answers.entries()) {
    if (messages[index] !== winning && !sameBytes(messages[index], winning)) {
      if (answer !== null) return 'two documents were confirmed under one number';
    } else if (answer === null || !answer.equals(first)) {
      return answer === null ? 'one of many got no answer' : 'two answers to the same document differ';
    }
  }
  const { driveNumber, documentNumber } = decodeConfirmation(first, profile.version);
  const right = driveNumber === profile.driveNumber && documentNumber === document.number;
  return right ? first : 'the answer is about another document';
}

const sameBytes = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
