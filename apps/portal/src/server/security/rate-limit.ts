import { AppError, type Clock } from '@koreshok/domain';

export interface RateLimitOptions {
  /** How many attempts a key has at once. */
  readonly burst: number;
  /** After how many milliseconds one attempt comes back. */
  readonly refillMs: number;
  /** How many keys are remembered; the longest unused go first. */
  readonly keys?: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** A token bucket per key, in the memory of one process: a first dam before the throttle kept in the database. */
export class RateLimit {
  readonly #options: Required<RateLimitOptions>;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, options: RateLimitOptions) {
    this.#clock = clock;
    this.#options = { keys: 10_000, ...options };
  }

  /**
   * Takes one attempt of a key.
   * @throws AppError `rate.limited` when none is left.
   */
  take(key: string): void {
    const now = this.#clock.now().getTime();
    const { burst, refillMs, keys } = this.#options;
    const known = this.#buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, known.tokens + (now - known.at) / refillMs);
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: tokens < 1 ? tokens : tokens - 1, at: now });
    if (this.#buckets.size > keys) this.#forgetOldest();
    if (tokens < 1) throw rateLimited(Math.ceil(((1 - tokens) * refillMs) / 1000));
  }

  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}

function rateLimited(seconds: number): AppError {
  return new AppError(
    'too_many_requests',
    'rate.limited',
    'Слишком много попыток подряд. Подождите минуту и попробуйте снова.',
    { details: { seconds } },
  );
}
