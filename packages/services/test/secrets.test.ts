import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSecret, readKeyring, sealSecret } from '../src/secrets/index.ts';

const OLD = '1:the first key of this installation is long';
const BOTH = `${OLD},2:the second key of this installation is long`;

describe('a secret at rest', () => {
  test('opens to what was sealed', () => {
    const keys = readKeyring(OLD);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (secret) => {
        expect(new Uint8Array(openSecret(keys, 'totp:a', sealSecret(keys, 'totp:a', secret)))).toEqual(
          secret,
        );
      }),
    );
  });

  test('sealed under an older key opens as long as the key is kept; new ones go under the newest', () => {
    const sealed = sealSecret(readKeyring(OLD), 'totp:a', new Uint8Array([1, 2]));
    const keys = readKeyring(BOTH);
    expect([...openSecret(keys, 'totp:a', sealed)]).toEqual([1, 2]);
    expect(sealSecret(keys, 'totp:a', new Uint8Array([1]))[0]).toBe(2);
  });

  test('opens in no other place, and not when a bit of it was changed', () => {
    const keys = readKeyring(OLD);
    const sealed = sealSecret(keys, 'totp:a', new Uint8Array([1, 2, 3]));
    expect(() => openSecret(keys, 'totp:b', sealed)).toThrow();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openSecret(keys, 'totp:a', changed)).toThrow();
    }
  });

  test.each([
    '',
    '1:short',
    'x:the first key of this installation is long',
    '300:the first key of this installation',
  ])('is not sealed with «%s»', (text) => expect(() => readKeyring(text)).toThrow());
});
