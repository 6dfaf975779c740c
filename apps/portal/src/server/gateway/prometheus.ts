/** One number of a metrics page. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** One step of a histogram: how many observations were not above `upTo`, all smaller ones among them. */
export interface HistogramStep {
  readonly upTo: number;
  readonly count: number;
}

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{([^}]*)\})?\s+(\S+)/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;

/** Reads a page in the Prometheus text format; comments and lines of another shape are passed over. */
export function parseMetrics(text: string): Sample[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = '', written] = LINE.exec(line) ?? [];
    if (name === undefined || written === undefined) return [];
    const value = numberOf(written);
    return Number.isNaN(value) ? [] : [{ name, labels: labelsOf(labels), value }];
  });
}

function numberOf(text: string): number {
  if (text === '+Inf') return Number.POSITIVE_INFINITY;
  return text === '-Inf' ? Number.NEGATIVE_INFINITY : Number(text);
}

function labelsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(LABEL)].map(([, name = '', value = '']) => [name, value.replace(/\\(.)/g, '$1')]),
  );
}

/** The sum of all samples of a name that carry these labels; zero where there is none. */
export function sumOf(
  samples: readonly Sample[],
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number {
  return samples
    .filter(
      (sample) =>
        sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    )
    .reduce((sum, { value }) => sum + value, 0);
}

/** The steps of a histogram, the lowest first. */
export function histogramOf(samples: readonly Sample[], name: string): HistogramStep[] {
  return samples
    .filter((sample) => sample.name === `${name}_bucket`)
    .map(({ labels, value }) => ({ upTo: numberOf(labels['le'] ?? ''), count: value }))
    .filter(({ upTo }) => !Number.isNaN(upTo))
    .sort((one, other) => one.upTo - other.upTo);
}
