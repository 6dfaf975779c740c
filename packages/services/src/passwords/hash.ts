import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Argon2id as OWASP recommends for a busy server: 19 MiB, two passes, one lane. */
const COST = { parallelism: 1, memory: 19_456, passes: 2, tagLength: 32 } as const;
const SALT_BYTES = 16;

/** The hash of a password with the parameters it was made with, in the PHC text form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await digest(password, salt, COST);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${text(salt)}$${text(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/;

/**
 * Whether the password makes the hash.
 * @param hash null for a user that does not exist: the same work is done, and the answer is no.
 */
export async function passwordFits(password: string, hash: string | null): Promise<boolean> {
  const parts = PHC.exec(hash ?? '');
  if (parts === null) {
    await digest(password, randomBytes(SALT_BYTES), COST);
    return false;
  }
  const [, memory, passes, parallelism, salt = '', kept = ''] = parts;
  const expected = Buffer.from(kept, 'base64');
  const tag = await digest(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(tag, expected);
}

interface Cost {
  readonly parallelism: number;
  readonly memory: number;
  readonly passes: number;
  readonly tagLength: number;
}

function digest(password: string, nonce: Buffer, cost: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Composed, so that the same letters typed on another system make the same password.
    const message = Buffer.from(password.normalize('NFC'), 'utf8');
    argon2('argon2id', { ...cost, message, nonce }, (error, tag) => {
      if (error) reject(error);
      else resolve(tag);
    });
  });
}

const text = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
