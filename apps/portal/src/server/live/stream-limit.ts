import { AppError } from '@koreshok/domain';

export interface StreamLimitOptions {
  /** Streams one session holds at once: its open tabs. */
  readonly perSession: number;
  /** Streams one process serves at once. */
  readonly total: number;
}

/** Counts live streams: each looks at the database again and again, so there cannot be any number of them. */
export class StreamLimit {
  readonly #options: StreamLimitOptions;
  readonly #open = new Map<string, number>();
  #total = 0;

  constructor(options: StreamLimitOptions) {
    this.#options = options;
  }

  /**
   * Takes a place and answers how to give it back.
   * @throws AppError `live.too_many`: the page then stays as it was drawn.
   */
  enter(session: string): () => void {
    const own = this.#open.get(session) ?? 0;
    if (own >= this.#options.perSession || this.#total >= this.#options.total)
      throw tooMany(own, this.#total);
    this.#open.set(session, own + 1);
    this.#total += 1;
    return () => this.#leave(session);
  }

  #leave(session: string): void {
    const rest = (this.#open.get(session) ?? 1) - 1;
    if (rest === 0) this.#open.delete(session);
    else this.#open.set(session, rest);
    this.#total -= 1;
  }
}

function tooMany(own: number, total: number): AppError {
  return new AppError(
    'too_many_requests',
    'live.too_many',
    'Открыто слишком много живых страниц. Закройте лишние вкладки или обновите эту.',
    { details: { own, total } },
  );
}
