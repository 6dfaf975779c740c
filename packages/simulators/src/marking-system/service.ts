import { setTimeout as wait } from 'node:timers/promises';

import {
  type MarkingMessage,
  type MarkingResult,
  markingPaths,
  parseCodeCheck,
  parseMarkingMessages,
} from '@koreshok/fiscal/marking-exchange';
import { ExchangeFormatError } from '@koreshok/fiscal/tax-service-exchange';

import {
  BodyError,
  type HttpAddress,
  type HttpReply,
  type HttpRequest,
  json,
  listAt,
  notFound,
  objectIn,
  startHttp,
} from '../http/index.ts';
import { behaviourAfter, FAIR_WEATHER, type Weather } from '../tax-service/behaviour.ts';
import { type CodeRule, codeRuleOf, judgeCode, judgeItem } from './judge.ts';

export interface MarkingSystemOptions extends HttpAddress {
  /** Messages remembered; beyond it the oldest are forgotten. */
  readonly remembered?: number;
}

export interface MarkingCounts {
  readonly requests: number;
  readonly checks: number;
  /** Messages that came for the first time, and again. */
  readonly first: number;
  readonly repeated: number;
  readonly refused: number;
}

export interface RunningMarkingSystem {
  readonly url: string;
  readonly port: number;
  /** Like `POST /control`: `rules` replaces all rules, each weather word its own value. */
  readonly control: (body: Readonly<Record<string, unknown>>) => void;
  readonly counts: () => MarkingCounts;
  readonly messages: () => readonly MarkingMessage[];
  readonly stop: () => Promise<void>;
}

const REMEMBERED = 10_000;
const LONGEST_SILENCE_MS = 3_600_000;

/**
 * Starts the emulated marking system: the exchange of `@koreshok/fiscal/marking-exchange`, and beside it
 * `POST /control`, `GET /control/counts` and `GET /control/messages`.
 *
 * @throws the listener's error.
 */
export async function startMarkingSystem(options: MarkingSystemOptions): Promise<RunningMarkingSystem> {
  const service = new MarkingService(options.remembered ?? REMEMBERED);
  const http = await startHttp(options, (request) => service.answer(request));
  return {
    url: http.url,
    port: http.port,
    control: (body) => service.control(body),
    counts: () => service.counts(),
    messages: () => service.messages(),
    stop: async () => {
      service.stop();
      await http.stop();
    },
  };
}

interface Taken {
  readonly message: MarkingMessage;
  readonly result: MarkingResult;
}

class MarkingService {
  readonly #remembered: number;
  readonly #stopping = new AbortController();
  readonly #taken = new Map<string, Taken>();
  #rules: readonly CodeRule[] = [];
  #weather: Weather = FAIR_WEATHER;
  #requests = 0;
  #checks = 0;
  #first = 0;
  #repeated = 0;
  #refused = 0;

  constructor(remembered: number) {
    this.#remembered = remembered;
  }

  control({ rules, ...weather }: Readonly<Record<string, unknown>>): void {
    if (rules !== undefined) this.#rules = (listAt({ rules }, 'rules') ?? []).map(codeRuleOf);
    this.#weather = behaviourAfter({ rules: [], weather: this.#weather }, weather).weather;
  }

  counts(): MarkingCounts {
    return {
      requests: this.#requests,
      checks: this.#checks,
      first: this.#first,
      repeated: this.#repeated,
      refused: this.#refused,
    };
  }

  /** What is remembered, the latest first. */
  messages(): MarkingMessage[] {
    return [...this.#taken.values()].map(({ message }) => message).toReversed();
  }

  stop(): void {
    this.#stopping.abort();
  }

  async answer(request: HttpRequest): Promise<HttpReply | 'hang up'> {
    try {
      if (request.path.startsWith('/control')) return this.#steer(request);
      return await this.#exchange(request);
    } catch (error) {
      if (!(error instanceof BodyError) && !(error instanceof ExchangeFormatError)) throw error;
      this.#refused += 1;
      return json({ error: error.message }, 400);
    }
  }

  #steer({ method, path, body }: HttpRequest): HttpReply {
    if (method === 'POST' && path === '/control') {
      this.control(objectIn(body));
      return json({ rules: this.#rules, ...this.#weather });
    }
    if (method !== 'GET') return notFound();
    if (path === '/control/counts') return json(this.counts());
    return path === '/control/messages' ? json({ messages: this.messages().slice(0, 100) }) : notFound();
  }

  async #exchange({ method, path, body }: HttpRequest): Promise<HttpReply | 'hang up'> {
    const { outage, delayMs, answerDelayMs, loseAnswers } = this.#weather;
    if (outage === 'unavailable') return json({ error: 'unavailable' }, 503);
    if (outage === 'silence') await this.#pause(LONGEST_SILENCE_MS);
    if (outage !== 'none') return 'hang up';
    if (method === 'GET' && path === markingPaths.health) return json({ status: 'ok' });
    if (method !== 'POST') return notFound();
    await this.#pause(delayMs);
    if (path === markingPaths.checks) {
      this.#checks += 1;
      const answer = judgeCode(parseCodeCheck(body), this.#rules);
      await this.#pause(answerDelayMs);
      return json(answer);
    }
    if (path !== markingPaths.messages) return notFound();
    this.#requests += 1;
    const results = parseMarkingMessages(body).map((message) => this.#take(message));
    await this.#pause(answerDelayMs);
    return loseAnswers === 1 ? 'hang up' : json({ results });
  }

  #take(message: MarkingMessage): MarkingResult {
    const { source, fiscalDriveNumber, fiscalDocumentNumber } = message;
    const key = `${source}/${fiscalDriveNumber}/${fiscalDocumentNumber}`;
    const known = this.#taken.get(key);
    if (known !== undefined) {
      this.#repeated += 1;
      return known.result;
    }
    const items = message.items.map((item) => judgeItem(item, this.#rules));
    const fault = items.find(({ status }) => status === 'ERROR');
    const result: MarkingResult = {
      source,
      fiscalDriveNumber,
      fiscalDocumentNumber,
      status: fault === undefined ? 'OK' : 'ERROR',
      code: fault?.code ?? 0,
      message: fault?.message ?? '',
      items,
    };
    this.#first += 1;
    this.#taken.set(key, { message, result });
    const [oldest] = this.#taken.keys();
    if (this.#taken.size > this.#remembered && oldest !== undefined) this.#taken.delete(oldest);
    return result;
  }

  async #pause(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return;
    await wait(milliseconds, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => undefined);
  }
}
