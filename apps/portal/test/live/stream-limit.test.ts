import { describe, expect, it } from 'vitest';

import { StreamLimit } from '@/server/live/stream-limit.ts';

const refusal = expect.objectContaining({ kind: 'too_many_requests', code: 'live.too_many' });

describe('live streams', () => {
  it('of one session are so many and no more', () => {
    const limit = new StreamLimit({ perSession: 2, total: 10 });
    limit.enter('a');
    limit.enter('a');
    expect(() => limit.enter('a')).toThrow(refusal);
    expect(() => limit.enter('b')).not.toThrow();
  });

  it('of all sessions together are so many and no more', () => {
    const limit = new StreamLimit({ perSession: 5, total: 2 });
    limit.enter('a');
    limit.enter('b');
    expect(() => limit.enter('c')).toThrow(refusal);
  });

  it('give their place back when they end', () => {
    const limit = new StreamLimit({ perSession: 1, total: 1 });
    limit.enter('a')();
    expect(() => limit.enter('b')).not.toThrow();
  });
});
