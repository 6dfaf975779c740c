import { DECODE_MESSAGES, ENCODE_MESSAGES } from './messages.ts';

/** What is wrong with bytes that could not be read. */
export type FiscalDecodeCode = keyof typeof DECODE_MESSAGES;
/** Why a document could not be written. */
export type FiscalEncodeCode = keyof typeof ENCODE_MESSAGES;

export interface FiscalErrorPlace {
  /** The tag being read or written. */
  readonly tag?: number;
  /** Facts for the log; never shown to a user. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/**
 * The only error that decoders of this package throw, whatever the bytes are.
 *
 * `message` is a Russian sentence that may be shown; `offset` counts bytes (characters for hex, base64 and JSON
 * text) from the beginning of what was given to the decoder.
 */
export class FiscalDecodeError extends Error {
  override readonly name = 'FiscalDecodeError';
  readonly code: FiscalDecodeCode;
  readonly offset: number;
  readonly tag: number | undefined;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: FiscalDecodeCode, offset: number, place: FiscalErrorPlace = {}) {
    super(DECODE_MESSAGES[code]);
    this.code = code;
    this.offset = offset;
    this.tag = place.tag;
    this.details = place.details ?? {};
  }
}

/** The only error that encoders throw for a document that cannot be written as asked. `message` may be shown. */
export class FiscalEncodeError extends Error {
  override readonly name = 'FiscalEncodeError';
  readonly code: FiscalEncodeCode;
  readonly tag: number | undefined;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: FiscalEncodeCode, place: FiscalErrorPlace = {}) {
    super(ENCODE_MESSAGES[code]);
    this.code = code;
    this.tag = place.tag;
    this.details = place.details ?? {};
  }
}

export { DECODE_MESSAGES, ENCODE_MESSAGES };
