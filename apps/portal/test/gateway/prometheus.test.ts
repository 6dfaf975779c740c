import { describe, expect, it } from 'vitest';

import { histogramOf, parseMetrics, sumOf } from '@/server/gateway/prometheus.ts';

const PAGE = `# HELP gateway_documents_total Documents by what came of them and by gate
# TYPE gateway_documents_total counter
gateway_documents_total{outcome="taken",gate="production"} 40
gateway_documents_total{outcome="taken",gate="test_drive"} 2
gateway_documents_total{outcome="held",gate="production"} 1
gateway_intake_open 1
answer_seconds_bucket{le="+Inf"} 10
answer_seconds_bucket{le="0.1"} 9
answer_seconds_bucket{le="0.05"} 7
odd{text="a \\"quoted\\" word"} 1.5e3
nothing NaN
`;

describe('a metrics page', () => {
  const samples = parseMetrics(PAGE);

  it('is read sample by sample, comments and what is no number left out', () => {
    expect(samples).toHaveLength(8);
    expect(samples.at(-1)).toEqual({ name: 'odd', labels: { text: 'a "quoted" word' }, value: 1500 });
  });

  it('sums what carries the labels asked for', () => {
    expect(sumOf(samples, 'gateway_documents_total')).toBe(43);
    expect(sumOf(samples, 'gateway_documents_total', { outcome: 'taken' })).toBe(42);
    expect(sumOf(samples, 'gateway_documents_total', { outcome: 'taken', gate: 'test_drive' })).toBe(2);
  });

  it('counts nothing where a name is missing', () => {
    expect(sumOf(samples, 'no_such_name')).toBe(0);
    expect(histogramOf(samples, 'no_such_name')).toEqual([]);
  });

  it('gives the steps of a histogram from the lowest up', () => {
    expect(histogramOf(samples, 'answer_seconds')).toEqual([
      { upTo: 0.05, count: 7 },
      { upTo: 0.1, count: 9 },
      { upTo: Number.POSITIVE_INFINITY, count: 10 },
    ]);
  });
});
