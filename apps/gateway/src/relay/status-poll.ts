import {
  insertLaterRefusals,
  type OpenAcknowledgement,
  type OpenVerdict,
  readOpenAcknowledgements,
  updateVerdicts,
} from '@koreshok/db/intake';
import type { Clock } from '@koreshok/domain/clock';
import { RelayPeerError } from '@koreshok/integrations/relay-peer';
import type { TaxService } from '@koreshok/integrations/tax-service';
import type { Circuit } from './circuit.ts';
import { RETRIES } from './retry.ts';
import { keyOf, type Pool } from './target.ts';
import { judgementOf } from './tax-service-target.ts';

export interface StatusPollOptions {
  readonly pool: Pool;
  readonly taxService: TaxService;
  readonly clock: Clock;
  readonly circuit: Circuit;
  /** How often each kind is asked about, by the clock. */
  readonly everyMs: Readonly<Record<OpenVerdict, number>>;
  readonly pageSize: number;
  readonly onVerdict: (verdict: string) => void;
  readonly onError: (error: unknown) => void;
}

/** How often it is looked whether a round is due. */
const LOOK_MS = 500;
const KINDS: readonly OpenVerdict[] = ['waiting', 'soft_quarantine'];

/**
 * Asks the tax service again and again about documents whose verdict can still change: those it has not decided on, and
 * those in soft quarantine, which leave it by themselves.
 */
export class StatusPoll {
  readonly #options: StatusPollOptions;
  readonly #askedAt: Record<OpenVerdict, number>;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | null = null;
  #stopped = false;

  constructor(options: StatusPollOptions) {
    this.#options = options;
    const now = options.clock.now().getTime();
    this.#askedAt = { waiting: now, soft_quarantine: now };
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#round;
  }

  #look(): void {
    if (this.#round !== null || this.#options.circuit.state !== 'closed') return;
    const now = this.#options.clock.now().getTime();
    const due = KINDS.filter((kind) => now - this.#askedAt[kind] >= this.#options.everyMs[kind]);
    if (due.length === 0) return;
    this.#round = this.#ask(due, now)
      .catch(this.#options.onError)
      .finally(() => {
        this.#round = null;
      });
  }

  async #ask(kinds: readonly OpenVerdict[], now: number): Promise<void> {
    for (const kind of kinds) {
      this.#askedAt[kind] = now;
      await this.#askAbout(kind);
    }
  }

  /** All documents of a kind, page after page, oldest first. */
  async #askAbout(verdict: OpenVerdict): Promise<void> {
    const { pool, clock, pageSize } = this.#options;
    const sentBefore = clock.now();
    let after: OpenAcknowledgement | undefined;
    do {
      const page = await readOpenAcknowledgements(pool, { verdict, sentBefore, after, limit: pageSize });
      if (page.length > 0) await this.#askPage(page);
      after = page.length === pageSize ? page.at(-1) : undefined;
    } while (after !== undefined && !this.#stopped);
  }

  async #askPage(page: readonly OpenAcknowledgement[]): Promise<void> {
    const { pool, taxService, clock, circuit, onVerdict } = this.#options;
    try {
      const results = await taxService.statuses(
        page.map(({ fn, number }) => ({ fiscalDriveNumber: fn, fiscalDocumentNumber: number })),
      );
      const asked = new Map(page.map((document) => [keyOf(document.fn, document.number), document]));
      const changed = results.flatMap((result) => {
        const document = asked.get(keyOf(result.fiscalDriveNumber, result.fiscalDocumentNumber));
        const judgement = judgementOf(result);
        if (document === undefined || judgement.verdict === document.verdict) return [];
        return [{ fn: document.fn, number: document.number, month: document.month, ...judgement }];
      });
      const now = clock.now();
      await updateVerdicts(pool, changed, now);
      await insertLaterRefusals(
        pool,
        changed.filter(({ verdict }) => verdict === 'hard_quarantine'),
        now,
      );
      for (const { verdict } of changed) onVerdict(verdict);
    } catch (error) {
      if (error instanceof RelayPeerError && RETRIES[error.code].outage)
        circuit.failed(error.retryAfterMs ?? 0);
      throw error;
    }
  }
}
