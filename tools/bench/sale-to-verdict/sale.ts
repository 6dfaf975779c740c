/** One sale on its way; times are milliseconds from the moment the register began to send it. */
export interface Sale {
  readonly key: string;
  /** By the process's own clock. */
  readonly sentAt: number;
  readonly came: { confirmation?: number; receipt?: number; verdict?: number };
}

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly longest: number;
}

/** Quantiles in whole milliseconds. */
export function quantiles(milliseconds: readonly number[]): Quantiles {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), longest: at(1) };
}
