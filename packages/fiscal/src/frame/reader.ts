import { FiscalDecodeError } from '../errors/index.ts';
import { assertFrameCrc, assertSignature, decodeFrameHeader } from './decode.ts';
import { FRAME_HEAD, type Frame, type FrameHeader, LONGEST_BODY } from './header.ts';

/** Bytes of body that are made room for before any has arrived. */
const FIRST_BUFFER = 1024;

export interface FrameReaderOptions {
  /** Longest body that is accepted, 32 KiB by default. */
  readonly longestBody?: number;
}

/**
 * Cuts a byte stream into messages.
 *
 * ```
 * between ──chunk holds the whole message──▶ between      (the body is a view, nothing is copied)
 *    │ chunk ends inside a message
 *    ▼
 * header ──30 bytes──▶ body ──bodyLength bytes──▶ between (copied into a buffer that grows with it)
 *    └── bad bytes in any state ──▶ broken
 * ```
 *
 * It never throws and never holds more than one unfinished message. A stream with bad bytes stays broken: `error` says
 * why, and what `push` gives from then on is empty.
 */
export class FrameReader {
  readonly #longestBody: number;
  readonly #head = new Uint8Array(FRAME_HEAD);
  #headFilled = 0;
  #header: FrameHeader | null = null;
  #body: Uint8Array | null = null;
  #bodyFilled = 0;
  #frameOffset = 0;
  #error: FiscalDecodeError | null = null;

  constructor(options: FrameReaderOptions = {}) {
    this.#longestBody = options.longestBody ?? LONGEST_BODY;
  }

  /** Why the stream is broken, null while it is not. Offsets count from the stream's first byte. */
  get error(): FiscalDecodeError | null {
    return this.#error;
  }

  /** Bytes of the unfinished message held. */
  get pending(): number {
    return this.#headFilled + this.#bodyFilled;
  }

  /** Takes the next bytes and gives the messages that became whole, in order. */
  push(chunk: Uint8Array): Frame[] {
    const frames: Frame[] = [];
    if (this.#error !== null) return frames;
    try {
      let at = 0;
      while (at < chunk.length) at = this.#take(chunk, at, frames);
    } catch (cause) {
      if (!(cause instanceof FiscalDecodeError)) throw cause;
      this.#error = cause;
      this.#body = null;
    }
    return frames;
  }

  /** Says that the stream has ended: an unfinished message becomes `header-cut` or `body-cut`. */
  end(): FiscalDecodeError | null {
    if (this.#error === null && this.pending > 0) {
      const code = this.#header === null ? 'header-cut' : 'body-cut';
      this.#error = new FiscalDecodeError(code, this.#frameOffset + this.pending);
    }
    return this.#error;
  }

  /** Uses bytes of the chunk from `at` on and gives the place of the first unused one. */
  #take(chunk: Uint8Array, at: number, frames: Frame[]): number {
    if (this.#headFilled === 0 && chunk.length - at >= FRAME_HEAD) {
      const header = this.#readHeader(chunk, at);
      const start = at + FRAME_HEAD;
      const end = start + header.bodyLength;
      if (end <= chunk.length) {
        this.#finish(header, chunk, at, chunk.subarray(start, end), frames);
        return end;
      }
    }
    return this.#header === null ? this.#takeHeader(chunk, at, frames) : this.#takeBody(chunk, at, frames);
  }

  #takeHeader(chunk: Uint8Array, at: number, frames: Frame[]): number {
    const end = Math.min(chunk.length, at + FRAME_HEAD - this.#headFilled);
    this.#head.set(chunk.subarray(at, end), this.#headFilled);
    this.#headFilled += end - at;
    if (this.#headFilled < FRAME_HEAD) {
      assertSignature(this.#head, 0, this.#headFilled, this.#frameOffset);
      return end;
    }
    this.#header = this.#readHeader(this.#head, 0);
    this.#body = new Uint8Array(Math.min(this.#header.bodyLength, FIRST_BUFFER));
    return this.#header.bodyLength === 0 ? this.#takeBody(chunk, end, frames) : end;
  }

  #takeBody(chunk: Uint8Array, at: number, frames: Frame[]): number {
    const header = this.#header;
    if (header === null) return chunk.length;
    const end = Math.min(chunk.length, at + header.bodyLength - this.#bodyFilled);
    const body = this.#bodyWithRoomFor(end - at, header.bodyLength);
    body.set(chunk.subarray(at, end), this.#bodyFilled);
    this.#bodyFilled += end - at;
    if (this.#bodyFilled === header.bodyLength)
      this.#finish(header, this.#head, 0, body.subarray(0, header.bodyLength), frames);
    return end;
  }

  /** Doubles the buffer as bytes arrive: a header alone, which costs its sender nothing, takes little memory. */
  #bodyWithRoomFor(count: number, bodyLength: number): Uint8Array {
    const needed = this.#bodyFilled + count;
    let body = this.#body ?? new Uint8Array(0);
    if (needed > body.length) {
      const grown = new Uint8Array(Math.min(bodyLength, Math.max(needed, body.length * 2)));
      grown.set(body);
      body = grown;
      this.#body = body;
    }
    return body;
  }

  #readHeader(bytes: Uint8Array, at: number): FrameHeader {
    const header = decodeFrameHeader(bytes, at, this.#frameOffset);
    if (header.bodyLength > this.#longestBody) {
      throw new FiscalDecodeError('body-length', this.#frameOffset + 24, {
        details: { length: header.bodyLength },
      });
    }
    return header;
  }

  #finish(header: FrameHeader, head: Uint8Array, headAt: number, body: Uint8Array, frames: Frame[]): void {
    assertFrameCrc(header, head, headAt, body, this.#frameOffset);
    frames.push({ header, body });
    this.#frameOffset += FRAME_HEAD + header.bodyLength;
    this.#headFilled = 0;
    this.#header = null;
    this.#body = null;
    this.#bodyFilled = 0;
  }
}
