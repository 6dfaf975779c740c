import { Connection } from '@koreshok/simulators/line';
import { type Random, seededRandom } from '@koreshok/simulators/random';

import { readMetric, Stage } from '../stage/index.ts';
import { attack } from './attacker.ts';
import { messagesOf } from './corpus.ts';
import { type DecoderCounts, feedDecoders, newDecoderCounts } from './decoders.ts';
import { type Admitted, permittedIn } from './judge.ts';
import { mutate } from './mutate.ts';
import { split } from './split.ts';

export interface FuzzOptions {
  readonly frames: number;
  readonly seed: string;
  readonly say: (line: string) => void;
}

export interface FuzzFindings {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly violations: readonly string[];
}

const ATTACKED = 24;
/** Registers whose documents nobody tampers with; each sends one after every so many attacks. */
const HONEST = 2;
const HONEST_EVERY = 250;
const AT_ONCE = 24;
const RUDE_SHARE = 0.02;
const GLUED_SHARE = 0.1;
/** What the gateway may grow by after the first fifth of the frames, in kilobytes. */
const MOST_GROWTH_KB = 128 * 1024;

/** Sends changed frames to a real gateway and through the decoders, and looks at what was taken in. */
export async function runFuzz({ frames, seed, say }: FuzzOptions): Promise<FuzzFindings> {
  const stage = await Stage.open({
    registers: ATTACKED + HONEST,
    worker: false,
    seed,
    settings: { RELAY_ENABLED: 'false' },
  });
  const fuzz = new Fuzz(stage, seed, frames, say);
  try {
    await fuzz.run();
    await fuzz.checkRows();
  } finally {
    fuzz.violations.push(...stage.falls, ...(await stage.close()));
  }
  const complaints = stage.complaints.besides(/^$/);
  return { facts: { ...fuzz.facts, complaints }, violations: [...fuzz.violations, ...complaints] };
}

class Fuzz {
  readonly violations: string[] = [];
  readonly #stage: Stage;
  readonly #random: Random;
  readonly #frames: number;
  readonly #say: (line: string) => void;
  readonly #corpus: readonly Buffer[];
  readonly #honest: readonly { readonly messages: readonly Buffer[] }[];
  readonly #admitted: Admitted;
  readonly #permitted = new Map<string, string>();
  readonly #decoders: DecoderCounts = newDecoderCounts();
  readonly #memory: number[] = [];
  #begun = 0;
  #confirmations = 0;
  #honestSent = 0;
  #stored = 0;
  #held = 0;

  constructor(stage: Stage, seed: string, frames: number, say: (line: string) => void) {
    this.#stage = stage;
    this.#random = seededRandom(seed);
    this.#frames = frames;
    this.#say = say;
    const { registers } = stage.people;
    const perHonest = Math.ceil(frames / HONEST_EVERY / HONEST);
    this.#corpus = registers.slice(HONEST).flatMap(({ state }) => messagesOf(state, seed, 15));
    this.#honest = registers
      .slice(0, HONEST)
      .map(({ state }) => ({ messages: messagesOf(state, seed, perHonest) }));
    this.#admitted = new Map(registers.map(({ row }) => [row.fn, row]));
  }

  get facts(): Readonly<Record<string, unknown>> {
    const { frames, containers, documents, refusals } = this.#decoders;
    return {
      frames: this.#begun,
      permitted: this.#permitted.size,
      stored: this.#stored,
      confirmations: this.#confirmations,
      honestConfirmed: this.#honestSent,
      held: this.#held,
      decoders: { frames, containers, documents, refusals },
      gatewayResidentMb: this.#memory.map((kilobytes) => Math.round(kilobytes / 1024)),
    };
  }

  async run(): Promise<void> {
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.#attackAgainAndAgain()));
    this.violations.push(...this.#decoders.violations);
    const [, settled = 0] = this.#memory;
    const grown = (this.#memory.at(-1) ?? 0) - settled;
    if (grown > MOST_GROWTH_KB) this.violations.push(`the gateway grew by ${Math.round(grown / 1024)} MB`);
    const open = await readMetric(this.#stage.gateway.httpPort, 'gateway_connections');
    if (open > 0) this.violations.push(`${open} connections are left open`);
  }

  async #attackAgainAndAgain(): Promise<void> {
    const { port } = this.#stage.gateway;
    while (this.#begun < this.#frames) {
      this.#begun += 1;
      if (this.#begun % Math.ceil(this.#frames / 5) === 0) this.#look();
      if (this.#begun % HONEST_EVERY === 0) await this.#sendHonest(this.#begun / HONEST_EVERY);
      const bytes = this.#next();
      const chunks = split(bytes, this.#random, 6);
      feedDecoders(bytes, chunks, this.#decoders);
      const permitted = permittedIn(bytes, this.#admitted);
      for (const { fn, number, digest } of permitted)
        this.#permitted.set(`${fn}/${number}/${digest}`, digest);
      const outcome = await attack(port, chunks, this.#random.chance(RUDE_SHARE));
      this.#confirmations += outcome.confirmations;
      if (outcome.confirmations > permitted.length) this.#wrong('more was confirmed than may be', bytes);
      if (!outcome.connected) this.#wrong('the gate could not be reached', bytes);
    }
  }

  #next(): Buffer {
    const random = this.#random;
    const one = mutate(random.pick(this.#corpus), random);
    return random.chance(GLUED_SHARE) ? Buffer.concat([random.pick(this.#corpus), one]) : one;
  }

  /** A good document in the midst of it all is confirmed as ever. */
  async #sendHonest(turn: number): Promise<void> {
    const register = this.#honest[turn % HONEST];
    const message = register?.messages[Math.floor(turn / HONEST)];
    if (message === undefined) return;
    for (const { fn, number, digest } of permittedIn(message, this.#admitted))
      this.#permitted.set(`${fn}/${number}/${digest}`, digest);
    const connection = await Connection.open({ host: '127.0.0.1', port: this.#stage.gateway.port }, 10_000);
    try {
      await connection.ask(message, 30_000);
      this.#honestSent += 1;
    } catch (error) {
      this.#wrong(`a good document got no answer: ${error instanceof Error ? error.message : ''}`, message);
    } finally {
      connection.close();
    }
  }

  #look(): void {
    this.#memory.push(this.#stage.gateway.app.residentKb);
    const done = Math.round((this.#begun / this.#frames) * 100);
    this.#say(
      `${done} %: ${this.#confirmations} confirmed, gateway ${Math.round((this.#memory.at(-1) ?? 0) / 1024)} MB`,
    );
  }

  /** Whatever is stored has the bytes of a document that was sent whole and in order. */
  async checkRows(): Promise<void> {
    const rows = await this.#stage.database.rows(
      `SELECT k.fn, k.number, LOWER(HEX(k.digest)) AS digest, SHA2(SUBSTRING(d.raw, 33), 256) AS raw
       FROM DocumentKey k LEFT JOIN FiscalDocument d ON d.fn = k.fn AND d.number = k.number AND d.month = k.month`,
    );
    this.#stored = rows.length;
    for (const row of rows) {
      const place = `${row['fn']}/${row['number']}/${row['digest']}`;
      if (!this.#permitted.has(place) || row['raw'] !== row['digest'])
        this.violations.push(`${place} was taken in, though nobody sent such a document`);
    }
    const [counted] = await this.#stage.database.rows(
      'SELECT (SELECT COUNT(*) FROM FiscalDocument) AS documents, (SELECT COUNT(*) FROM HeldDocument) AS held',
    );
    this.#held = Number(counted?.['held']);
    if (Number(counted?.['documents']) !== rows.length)
      this.violations.push('there are documents without a key');
    if (rows.length === 0) this.violations.push('nothing at all was taken in: the frames are no test');
  }

  #wrong(what: string, bytes: Buffer): void {
    if (this.violations.length < 20) this.violations.push(`${what}: ${bytes.toString('base64')}`);
  }
}
