import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { furthest, readGtidPosition, reaches } from '../gtid.ts';

const at = (name: string, text: string) => ({ name, position: readGtidPosition(text) });

describe('how far a server has come', () => {
  it('is the sequence number in each domain, whoever wrote it', () => {
    expect([...readGtidPosition('0-1-1234, 2-7-5')]).toEqual([
      [0, 1234],
      [2, 5],
    ]);
  });

  it('is nothing for a server that has never logged', () => {
    expect(readGtidPosition('').size).toBe(0);
  });

  it('is refused when it is no position', () => {
    expect(() => readGtidPosition('0-1')).toThrow('no position');
  });

  it('compares by the sequence, not by the server that wrote it', () => {
    expect(reaches(readGtidPosition('0-2-10'), readGtidPosition('0-1-9'))).toBe(true);
    expect(reaches(readGtidPosition('0-2-9'), readGtidPosition('0-1-10'))).toBe(false);
  });

  it('is behind when a whole domain is missing', () => {
    expect(reaches(readGtidPosition('0-1-10'), readGtidPosition('0-1-10,1-1-1'))).toBe(false);
  });
});

describe('the replica to promote', () => {
  it('is the one that has everything the others have', () => {
    const servers = [at('a', '0-1-10'), at('b', '0-1-12'), at('c', '0-1-11')];
    expect(furthest(servers)?.name).toBe('b');
  });

  it('is nobody when each has something that the other lacks', () => {
    expect(furthest([at('a', '0-1-10,1-1-1'), at('b', '0-1-9,1-1-2')])).toBeUndefined();
  });

  it('is always one where there is one domain', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 5 }),
        (sequences) => {
          const servers = sequences.map((sequence, index) => at(String(index), `0-1-${sequence}`));
          expect(furthest(servers)?.position.get(0)).toBe(Math.max(...sequences));
        },
      ),
    );
  });
});
