import { decodeConfirmation } from '@koreshok/fiscal/confirmation';
import { registerTime, registerTimeAt } from '@koreshok/fiscal/time';
import { nextCommand, USUAL_MIX } from '@koreshok/simulators/fleet';
import { type GateAddress, withOtherBytes } from '@koreshok/simulators/line';
import { seededRandom } from '@koreshok/simulators/random';
import {
  confirmAll,
  perform,
  type RegisterDocument,
  type RegisterState,
} from '@koreshok/simulators/register';

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
  const random = seededRandom(`${seed}/${driveNumber}`);
  const racers = Array.from(
    { length: options.racers },
    (_none, index) => new Racer(gates[index % gates.length] ?? { host: '127.0.0.1', port: 0 }),
  );
  const outcome = { answers: 0, rivalries: 0 };
  const confirmations = new Map<number, Buffer>();
  const violations: string[] = [];
  let { state } = options;
  for (let count = 0; count < documents; count += 1) {
    const made = makeNext(state, random);
    ({ state } = made);
    const rival = made.document.number % RIVAL_EVERY === 0;
    const messages = racers.map((_racer, index) =>
      rival && index % 4 === 3 ? withOtherBytes(state.profile, made.document) : made.document.message,
    );
    const answers = await Promise.all(
      racers.map((racer, index) => racer.push(messages[index] ?? Buffer.alloc(0))),
    );
    outcome.answers += answers.filter((answer) => answer !== null).length;
    if (rival) outcome.rivalries += 1;
    const won = winner(made.document, messages, answers, state);
    if (typeof won === 'string') violations.push(`${driveNumber}/${made.document.number}: ${won}`);
    else confirmations.set(made.document.number, won);
  }
  for (const racer of racers) racer.close();
  const silences = racers.reduce((sum, racer) => sum + racer.silences, 0);
  return { driveNumber, ...outcome, silences, confirmations, violations };
}

function makeNext(
  before: RegisterState,
  random: ReturnType<typeof seededRandom>,
): { readonly state: RegisterState; readonly document: RegisterDocument } {
  const wall = registerTimeAt(Date.now(), before.profile.zone);
  const at = registerTime(Math.max(wall, before.lastTime ?? 0));
  const command = nextCommand(random, before, at, { mix: USUAL_MIX, receiptsPerShift: 50 });
  const { state, document } = perform(before, command, at);
  return { state: confirmAll(state), document };
}

/** The one answer that all pushers of one document got while those of the other got none; else what is wrong. */
function winner(
  document: RegisterDocument,
  messages: readonly Uint8Array[],
  answers: readonly (Buffer | null)[],
  { profile }: RegisterState,
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
