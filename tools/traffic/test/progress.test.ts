import type { FleetReport } from '@koreshok/simulators/fleet';
import { describe, expect, it } from 'vitest';

import { progressLine, summaryLines } from '../progress.ts';

const aReport = (changes: Partial<FleetReport> = {}): FleetReport => ({
  made: 120,
  sent: 130,
  confirmed: 118,
  repeated: 0,
  remarked: 0,
  unsent: 2,
  skipped: 0,
  errors: {},
  faults: { halfFrame: 0, hangUp: 0, brokenCrc: 0, repeat: 0, otherBytes: 0 },
  answers: { p50: 4.26, p99: 61.4, longest: 80, histogram: [] },
  ...changes,
});

describe('the line of progress', () => {
  it('tells what was sent, confirmed and how fast', () => {
    expect(progressLine(aReport({ errors: { 'line.closed': 2, 'line.silent': 1 } }), 12.7, 49.6)).toBe(
      '12 s  sent 130  confirmed 118 (50/s)  waiting 2  errors 3  p50 4.3 ms  p99 61 ms',
    );
  });
});

describe('the summary', () => {
  it('keeps silent about what did not happen', () => {
    expect(summaryLines(aReport())).toEqual(['120 documents made, 118 confirmed, 2 left in registers']);
  });

  it('names errors and faults by kind', () => {
    const faults = { halfFrame: 0, hangUp: 3, brokenCrc: 0, repeat: 1, otherBytes: 0 };
    expect(summaryLines(aReport({ errors: { 'line.closed': 2 }, faults, repeated: 1 })).slice(1)).toEqual([
      '1 repeats confirmed',
      'errors: line.closed 2',
      'faults on purpose: hangUp 3, repeat 1',
    ]);
  });
});
