import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keys by version; the highest version seals, all of them open. */
export interface Keyring {
  readonly newest: number;
  readonly keys: ReadonlyMap<number, Buffer>;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/**
 * Reads the setting: `1:secret,2:other secret`. A key is derived from its text, so any long random text does.
 * @throws Error for a text that is not so.
 */
export function readKeyring(text: string): Keyring {
  const keys = new Map<number, Buffer>();
  for (const part of text.split(',')) {
    const [, version, secret] = /^(\d{1,3}):(.{32,})$/.exec(part.trim()) ?? [];
    if (version === undefined || secret === undefined || Number(version) > 255)
      throw new Error('Keys are written like 1:secret,2:secret, each of at least 32 characters');
    keys.set(
      Number(version),
      Buffer.from(hkdfSync('sha256', secret, '', 'koreshok secrets at rest', KEY_BYTES)),
    );
  }
  return { newest: Math.max(...keys.keys()), keys };
}

/**
 * Seals a secret for the database: version, nonce, tag, ciphertext.
 * @param place what it is and whose, such as `totp:<user id>`; sealed in one place it opens in no other.
 */
export function sealSecret(
  { newest, keys }: Keyring,
  place: string,
  secret: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const key = keys.get(newest);
  if (key === undefined) throw new Error('The keyring is empty');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([newest]), nonce, cipher.getAuthTag(), sealed]));
}

/** Opens what was sealed. @throws Error for a version whose key is gone, and for anything changed or moved. */
export function openSecret({ keys }: Keyring, place: string, sealed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sealed);
  const key = keys.get(bytes[0] ?? -1);
  if (key === undefined || bytes.length < HEAD_BYTES) throw new Error('No key opens this secret');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]);
}

/**
 * A keyed digest by which a text is found again without being kept. It is made with the oldest key, which therefore stays
 * in the setting as long as such digests are in the database.
 */
export function blindIndex({ keys }: Keyring, text: string): Uint8Array<ArrayBuffer> {
  const oldest = keys.get(Math.min(...keys.keys()));
  if (oldest === undefined) throw new Error('The keyring is empty');
  return new Uint8Array(createHmac('sha256', oldest).update(`index:${text}`).digest());
}
