import { makeDriveNumber } from '@koreshok/fiscal/identifiers';
import { seededRandom } from '@koreshok/simulators/random';
import { newRegister, registerProfile } from '@koreshok/simulators/register';
import { describe, expect, it } from 'vitest';

import { checksum, containerChecksum } from '../fuzz/checksum.ts';
import { messagesOf } from '../fuzz/corpus.ts';
import { permittedIn } from '../fuzz/judge.ts';
import { mutate } from '../fuzz/mutate.ts';
import { split } from '../fuzz/split.ts';

const fn = makeDriveNumber(seededRandom('drive').next);
const register = { registrationNumber: '0001234567012345', inn: '7728168971' };
const state = newRegister(registerProfile({ driveNumber: fn, serialNumber: '00106900000001', ...register }));
const messages = messagesOf(state, 'test', 5);
const admitted = new Map([[fn, register]]);
const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = messages;
const FRAME_HEAD = 30;

/** A message changed at one place inside of its container, whose checksum fits all the same. */
function forged(at: number, change: (byte: number) => number): Buffer {
  const bytes = Buffer.from(second);
  bytes[at] = change(bytes[at] ?? 0);
  bytes.writeUInt16LE(containerChecksum(bytes, FRAME_HEAD, bytes.length), FRAME_HEAD + 2);
  return bytes;
}

describe('the checksum of the judge', () => {
  it('is the one that every description of it gives for nine digits', () => {
    expect(checksum(Buffer.from('123456789'), 0, 9)).toBe(0x29b1);
  });
});

describe('the judge', () => {
  it('permits every good message, each under its own digest', () => {
    const permitted = messages.flatMap((message) => permittedIn(message, admitted));
    expect(permitted).toHaveLength(messages.length);
    expect(new Set(permitted.map(({ digest }) => digest)).size).toBe(messages.length);
  });

  it('permits messages that are glued together, up to the first bad byte', () => {
    expect(permittedIn(Buffer.concat([first, second]), admitted)).toHaveLength(2);
    expect(permittedIn(Buffer.concat([first, Buffer.from('00', 'hex'), second]), admitted)).toHaveLength(1);
  });

  it('permits nothing of a message with any one bit of its container turned over', () => {
    for (let at = FRAME_HEAD; at < second.length; at += 1) {
      const bytes = Buffer.from(second);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      expect(permittedIn(bytes, admitted)).toEqual([]);
    }
  });

  it('permits nothing of a cut message', () => {
    for (let length = 0; length < second.length; length += 1)
      expect(permittedIn(second.subarray(0, length), admitted)).toEqual([]);
  });

  it.each([
    ['another number outside than inside', FRAME_HEAD + 19],
    ['another drive outside than inside', FRAME_HEAD + 10],
    ['another kind outside than inside', FRAME_HEAD + 5],
    ['a container of somebody else than a drive', FRAME_HEAD + 4],
  ])('sees %s, whatever the checksum says', (_what, at) => {
    expect(
      permittedIn(
        forged(at, (byte) => byte ^ 1),
        admitted,
      ),
    ).toEqual([]);
  });

  it('knows no documents of drives that are not admitted, nor of another taxpayer', () => {
    expect(permittedIn(second, new Map())).toEqual([]);
    expect(permittedIn(first, new Map([[fn, { ...register, inn: '7704358518' }]]))).toEqual([]);
  });
});

describe('a changed message', () => {
  it('is the same for the same seed', () => {
    const changed = (seed: string) => {
      const random = seededRandom(seed);
      return messages.map((message) => mutate(message, random).toString('hex'));
    };
    expect(changed('one')).toEqual(changed('one'));
    expect(changed('one')).not.toEqual(changed('other'));
  });

  it('is sometimes still a document that may be taken in, under a number of its own', () => {
    const random = seededRandom('many');
    const permitted = Array.from({ length: 2_000 }, () => mutate(random.pick(messages), random)).flatMap(
      (bytes) => permittedIn(bytes, admitted),
    );
    expect(permitted.length).toBeGreaterThan(10);
    expect(permitted.some(({ number }) => number > 1_000)).toBe(true);
  });

  it('comes in pieces that are the whole of it in order', () => {
    const random = seededRandom('pieces');
    for (let count = 0; count < 200; count += 1)
      expect(Buffer.concat(split(first, random, 6)).equals(first)).toBe(true);
  });
});
