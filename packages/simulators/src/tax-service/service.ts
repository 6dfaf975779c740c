import { setTimeout as wait } from 'node:timers/promises';

import {
  type DocumentResult,
  ExchangeFormatError,
  exchangePaths,
  type OperatorNotice,
  parseNotice,
  parseStatusRequest,
  parseSubmitRequest,
  type SubmittedDocument,
} from '@koreshok/fiscal/tax-service-exchange';

import {
  BodyError,
  type HttpAddress,
  type HttpReply,
  type HttpRequest,
  json,
  notFound,
  objectIn,
  startHttp,
} from '../http/index.ts';
import { seededRandom } from '../random/index.ts';
import { type AppendFile, openAppendFile } from './append-file.ts';
import { type Behaviour, behaviourAfter, USUAL_BEHAVIOUR } from './behaviour.ts';
import { readSubmitted, verdictOn } from './judge.ts';
import { Ledger, type LedgerCounts, type LedgerLimits } from './ledger.ts';

export interface TaxServiceOptions extends HttpAddress {
  /** Decides which documents and requests a share means. */
  readonly seed?: string | number;
  readonly limits?: LedgerLimits;
  /** Every document that comes for the first time is appended here as one JSON line. */
  readonly appendTo?: string;
  /** Milliseconds since 1970; verdicts that change, change by it. */
  readonly clock?: () => number;
}

/** Counts of the service: documents, and what the weather did to requests. */
export interface TaxServiceCounts extends LedgerCounts {
  readonly requests: number;
  readonly refused: number;
  readonly outages: number;
  readonly lostAnswers: number;
}

export interface RunningTaxService {
  readonly url: string;
  readonly port: number;
  /** Like `POST /control`. */
  readonly control: (body: Readonly<Record<string, unknown>>) => void;
  readonly counts: () => TaxServiceCounts;
  readonly notices: () => readonly OperatorNotice[];
  readonly stop: () => Promise<void>;
}

/**
 * Starts the emulated tax service: the exchange of `@koreshok/fiscal/tax-service-exchange`, and beside it
 * `POST /control`, `POST /control/reset`, `GET /control`, `GET /control/counts` and `GET /control/documents?fn=&limit=`.
 *
 * @throws the listener's or the file's error.
 */
export async function startTaxService(options: TaxServiceOptions): Promise<RunningTaxService> {
  const file = options.appendTo === undefined ? undefined : await openAppendFile(options.appendTo);
  const service = new TaxService(options, file);
  const http = await startHttp(options, (request) => service.answer(request));
  return {
    url: http.url,
    port: http.port,
    control: (body) => service.control(body),
    counts: () => service.counts(),
    notices: () => service.notices(),
    stop: async () => {
      service.stop();
      await http.stop();
      await file?.close();
    },
  };
}

class TaxService {
  readonly #seed: string | number;
  readonly #clock: () => number;
  readonly #limits: LedgerLimits | undefined;
  readonly #file: AppendFile | undefined;
  readonly #stopping = new AbortController();
  readonly #notices = new Map<string, OperatorNotice>();
  #ledger: Ledger;
  #behaviour: Behaviour = USUAL_BEHAVIOUR;
  #requests = 0;
  #refused = 0;
  #outages = 0;
  #lostAnswers = 0;

  constructor(options: TaxServiceOptions, file: AppendFile | undefined) {
    this.#seed = options.seed ?? 1;
    this.#clock = options.clock ?? Date.now;
    this.#limits = options.limits;
    this.#ledger = new Ledger(options.limits);
    this.#file = file;
  }

  control(body: Readonly<Record<string, unknown>>): void {
    this.#behaviour = behaviourAfter(this.#behaviour, body);
  }

  counts(): TaxServiceCounts {
    return {
      requests: this.#requests,
      refused: this.#refused,
      outages: this.#outages,
      lostAnswers: this.#lostAnswers,
      ...this.#ledger.counts(this.#clock()),
    };
  }

  /** What the operator has told, in the order it came. */
  notices(): OperatorNotice[] {
    return [...this.#notices.values()];
  }

  /** Lets answers that wait go at once. */
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

  #steer({ method, path, query, body }: HttpRequest): HttpReply {
    if (method === 'POST' && path === '/control') {
      this.control(objectIn(body));
      return json(this.#behaviour);
    }
    if (method === 'POST' && path === '/control/reset') {
      this.#behaviour = USUAL_BEHAVIOUR;
      this.#ledger = new Ledger(this.#limits);
      this.#requests = this.#refused = this.#outages = this.#lostAnswers = 0;
      return json(this.#behaviour);
    }
    if (method !== 'GET') return notFound();
    if (path === '/control') return json(this.#behaviour);
    if (path === '/control/counts') return json(this.counts());
    if (path === '/control/notices') return json({ notices: this.notices() });
    if (path === '/control/documents') {
      const limit = Math.min(1_000, Number(query.get('limit') ?? 100) || 100);
      const documents = this.#ledger.documents(this.#clock(), limit, query.get('fn') ?? undefined);
      return json({ documents });
    }
    return notFound();
  }

  async #exchange(request: HttpRequest): Promise<HttpReply | 'hang up'> {
    const { weather } = this.#behaviour;
    const outage = await this.#outage(weather.outage);
    if (outage !== undefined) return outage;
    const { method, path } = request;
    if (method === 'GET' && path === exchangePaths.health) return json({ status: 'ok' });
    if (method !== 'POST') return notFound();
    if (path === exchangePaths.statuses) return this.#statuses(request.body);
    if (path === exchangePaths.notices) return this.#notice(request.body);
    if (path !== exchangePaths.documents) return notFound();
    const { documents } = parseSubmitRequest(request.body);
    this.#requests += 1;
    await this.#pause(weather.delayMs);
    if (request.gone()) return 'hang up';
    const results = documents.map((document) => this.#take(document));
    await this.#pause(weather.answerDelayMs);
    if (seededRandom(`${this.#seed}/answer/${this.#requests}`).next() < weather.loseAnswers) {
      this.#lostAnswers += 1;
      return 'hang up';
    }
    return json({ results });
  }

  #notice(body: string): HttpReply {
    const notice = parseNotice(body);
    this.#notices.set(notice.id, notice);
    return json({ receipt: `УВ-${notice.id}` });
  }

  #statuses(body: string): HttpReply {
    const now = this.#clock();
    const results = parseStatusRequest(body).documents.flatMap((reference) => {
      const result = this.#ledger.resultOf(reference, now);
      return result === undefined ? [] : [result];
    });
    return json({ results });
  }

  #take(submitted: SubmittedDocument): DocumentResult {
    const now = this.#clock();
    const { result, repeated } = this.#ledger.take(submitted, now, () => {
      const reading = readSubmitted(submitted);
      const verdict = verdictOn(submitted, reading, { rules: this.#behaviour.rules, seed: this.#seed, now });
      return { reading, verdict };
    });
    if (!repeated)
      this.#file?.append({ at: new Date(now).toISOString(), ...result, document: submitted.document });
    return result;
  }

  async #outage(kind: Behaviour['weather']['outage']): Promise<HttpReply | 'hang up' | undefined> {
    if (kind === 'none') return undefined;
    this.#outages += 1;
    if (kind === 'silence') await this.#pause(3_600_000);
    return kind === 'unavailable' ? json({ error: 'unavailable' }, 503) : 'hang up';
  }

  async #pause(milliseconds: number): Promise<void> {
    if (milliseconds === 0) return;
    await wait(milliseconds, undefined, { signal: this.#stopping.signal, ref: false }).catch(() => undefined);
  }
}
