import { describe, expect, it } from 'vitest';

import { ratesBetween } from '@/features/operator/gateway-rates.ts';

import { someFigures } from '../support/gateway.ts';

const BEFORE = someFigures({
  taken: 100,
  repeated: 4,
  answers: [
    { upTo: 0.05, count: 90 },
    { upTo: 0.5, count: 104 },
    { upTo: Number.POSITIVE_INFINITY, count: 104 },
  ],
  batches: { count: 10, documents: 100 },
});

const later = (seconds: number) => new Date(BEFORE.at.getTime() + seconds * 1000);

describe('what went through a gateway between two looks', () => {
  it('is its documents a second, repeats among them', () => {
    const after = { ...BEFORE, at: later(4), taken: 138, repeated: 6 };
    expect(ratesBetween(BEFORE, after)?.perSecond).toBe(10);
  });

  it('tells the answer of 99 registers of 100 by the new answers alone', () => {
    const answers = [
      { upTo: 0.05, count: 189 },
      { upTo: 0.5, count: 204 },
      { upTo: Number.POSITIVE_INFINITY, count: 204 },
    ];
    expect(ratesBetween(BEFORE, { ...BEFORE, at: later(2), answers })?.answerMs).toBe(50);
  });

  it('says the last step it knows when answers took longer than all steps', () => {
    const answers = [
      { upTo: 0.05, count: 90 },
      { upTo: 0.5, count: 104 },
      { upTo: Number.POSITIVE_INFINITY, count: 110 },
    ];
    expect(ratesBetween(BEFORE, { ...BEFORE, at: later(2), answers })?.answerMs).toBe(500);
  });

  it('is the average batch of that time', () => {
    const after = { ...BEFORE, at: later(2), batches: { count: 14, documents: 110 } };
    expect(ratesBetween(BEFORE, after)?.batch).toBe(2.5);
  });

  it('has no answer and no batch when nothing came', () => {
    expect(ratesBetween(BEFORE, { ...BEFORE, at: later(2) })).toEqual({
      perSecond: 0,
      answerMs: null,
      batch: null,
    });
  });

  it('cannot be told of a gateway that began anew, nor of one moment', () => {
    expect(ratesBetween(BEFORE, someFigures({ at: later(2), taken: 3 }))).toBeNull();
    expect(ratesBetween(BEFORE, BEFORE)).toBeNull();
  });
});
