import { BLOCK_BYTES, BLOCK_WORDS, compress } from './compress.ts';

/** Digest lengths of ГОСТ Р 34.11-2012, in bits. */
export type StreebogBits = 256 | 512;

/** Bytes are copied to an aligned place in pieces of this size, so that any input can be read by 64-bit words. */
const PIECE_BYTES = 256 * BLOCK_BYTES;
const ZERO = new BigUint64Array(BLOCK_WORDS);

/** The hash ГОСТ Р 34.11-2012 «Стрибог» (RFC 6986), fed piece by piece. */
export class Streebog {
  readonly #bits: StreebogBits;
  readonly #state = new BigUint64Array(BLOCK_WORDS);
  readonly #counter = new BigUint64Array(BLOCK_WORDS);
  readonly #sum = new BigUint64Array(BLOCK_WORDS);
  readonly #sumHalves = new Uint32Array(this.#sum.buffer);
  readonly #words = new BigUint64Array(PIECE_BYTES / 8);
  readonly #halves = new Uint32Array(this.#words.buffer);
  readonly #bytes = new Uint8Array(this.#words.buffer);
  #held = 0;
  #done = false;

  constructor(bits: StreebogBits) {
    this.#bits = bits;
    if (bits === 256) this.#state.fill(0x0101010101010101n);
  }

  /** Takes in more bytes. */
  update(bytes: Uint8Array): this {
    if (this.#done) throw new Error('The digest has been taken already');
    let at = 0;
    while (at < bytes.length) {
      const count = Math.min(PIECE_BYTES - this.#held, bytes.length - at);
      this.#bytes.set(bytes.subarray(at, at + count), this.#held);
      this.#held += count;
      at += count;
      if (this.#held === PIECE_BYTES) this.#takeWholeBlocks();
    }
    return this;
  }

  /** The digest, 32 or 64 bytes in the order of CMS and certificates; nothing can be added afterwards. */
  digest(): Uint8Array {
    this.#takeWholeBlocks();
    this.#done = true;
    const bits = this.#held * 8;
    this.#bytes.fill(0, this.#held, BLOCK_BYTES);
    this.#bytes[this.#held] = 1;
    compress(this.#state, this.#counter, this.#words, 0);
    this.#count(bits);
    add(this.#sumHalves, this.#halves, 0);
    compress(this.#state, ZERO, this.#counter, 0);
    compress(this.#state, ZERO, this.#sum, 0);
    return new Uint8Array(this.#state.buffer).slice(this.#bits === 256 ? 32 : 0);
  }

  #takeWholeBlocks(): void {
    const blocks = Math.floor(this.#held / BLOCK_BYTES);
    for (let block = 0; block < blocks; block += 1) {
      compress(this.#state, this.#counter, this.#words, block * BLOCK_WORDS);
      this.#count(8 * BLOCK_BYTES);
      add(this.#sumHalves, this.#halves, block * BLOCK_WORDS * 2);
    }
    this.#bytes.copyWithin(0, blocks * BLOCK_BYTES, this.#held);
    this.#held -= blocks * BLOCK_BYTES;
  }

  /** The counter is 512 bits wide by the book; no message reaches 2^64 bits. */
  #count(bits: number): void {
    this.#counter[0] = (this.#counter[0] ?? 0n) + BigInt(bits);
  }
}

/** Adds the block that begins at 32-bit half `from` to the control sum, modulo 2^512. */
const add = (sum: Uint32Array, halves: Uint32Array, from: number): void => {
  let carry = 0;
  for (let at = 0; at < 16; at += 1) {
    const total = (sum[at] as number) + (halves[from + at] as number) + carry;
    sum[at] = total;
    carry = total > 0xffff_ffff ? 1 : 0;
  }
};

/** The digest of bytes that are all at hand. */
export const streebog = (bits: StreebogBits, bytes: Uint8Array): Uint8Array =>
  new Streebog(bits).update(bytes).digest();
