import { describe, expect, it, vi } from 'vitest';

import { run } from '../bit-flips.ts';
import { messageParts, partAt } from '../flips/message-parts.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('flipped bits of a good signature', () => {
  it('are accepted only where the signature does not speak for them', () => {
    expect(run(['--count', '150', '--seed', 'slice'])).toMatchObject({
      outcome: 'passed',
      facts: { flips: 150, seed: 'slice' },
    });
  });

  it('are the same for the same seed', () => {
    expect(run(['--count', '20'])).toEqual(run(['--count', '20']));
  });

  it('are looked for in a signature that is good to begin with', () => {
    expect(run(['--count', '1', '--signature', 'expired'])).toMatchObject({ outcome: 'failed' });
  });
});

describe('the parts of a message', () => {
  it('are the envelope where nothing is found', () => {
    expect(messageParts(new Uint8Array())).toEqual([]);
    expect(partAt([{ name: 'signature', from: 2, to: 4, covered: true }], 4)).toMatchObject({
      name: 'envelope',
      covered: false,
    });
    expect(partAt([{ name: 'signature', from: 2, to: 4, covered: true }], 3).name).toBe('signature');
  });
});
