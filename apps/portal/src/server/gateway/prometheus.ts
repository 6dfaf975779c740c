/** Values of a Prometheus text by series, labels included as they stand: `name` or `name{le="0.1"}`. */
export type Samples = ReadonlyMap<string, number>;

/** Reads the text a process shows at `/metrics`; lines it does not understand are passed over. */
export function readSamples(text: string): Samples {
  const samples = new Map<string, number>();
  for (const line of text.split('\n')) {
    const found = /^([a-zA-Z_:][\w:]*(?:\{[^}]*\})?) (\S+)/.exec(line);
    const value = Number(found?.[2]);
    if (found?.[1] !== undefined && !Number.isNaN(value)) samples.set(found[1], value);
  }
  return samples;
}

/** The sum of all series of a name, whatever their labels. */
export function total(samples: Samples, name: string): number {
  let sum = 0;
  for (const [series, value] of samples) {
    if (series === name || series.startsWith(`${name}{`)) sum += value;
  }
  return sum;
}

/**
 * The upper bound, in the histogram's unit, under which a share of the observations made between two readings lay;
 * null when there were none.
 */
export function quantile(now: Samples, before: Samples, name: string, share: number): number | null {
  const buckets = [...now]
    .flatMap(([series, value]) => {
      const bound = series.startsWith(`${name}_bucket{`) ? /le="([^"]+)"/.exec(series)?.[1] : undefined;
      return bound === undefined
        ? []
        : [
            {
              bound: bound === '+Inf' ? Number.POSITIVE_INFINITY : Number(bound),
              count: value - (before.get(series) ?? 0),
            },
          ];
    })
    .toSorted((one, other) => one.bound - other.bound);
  const all = buckets.at(-1)?.count ?? 0;
  if (all <= 0) return null;
  return buckets.find(({ count }) => count >= all * share)?.bound ?? null;
}
