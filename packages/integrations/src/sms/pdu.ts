/** Commands of SMPP 3.4 that are spoken here (specification, section 5.1.2.1). An answer has the highest bit set. */
export const COMMAND = {
  genericNack: 0x8000_0000,
  bindTransceiver: 0x0000_0009,
  submit: 0x0000_0004,
  deliver: 0x0000_0005,
  unbind: 0x0000_0006,
  enquireLink: 0x0000_0015,
} as const;

export const ANSWER_BIT = 0x8000_0000;
const HEAD_BYTES = 16;
/** No message of ours or of a centre is longer; a longer length is a broken line. */
const LONGEST_BYTES = 64 * 1024;

export interface Pdu {
  readonly command: number;
  /** 0 is success. */
  readonly status: number;
  readonly sequence: number;
  readonly body: Buffer;
}

export function encodePdu({ command, status, sequence, body }: Pdu): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(HEAD_BYTES + body.length, 0);
  head.writeUInt32BE(command, 4);
  head.writeUInt32BE(status, 8);
  head.writeUInt32BE(sequence, 12);
  return Buffer.concat([head, body]);
}

/** Cuts a stream of bytes into messages, however TCP delivered them. */
export class PduReader {
  #waiting = Buffer.alloc(0);

  /** @throws RangeError for a length no message can have. */
  take(bytes: Buffer): Pdu[] {
    this.#waiting = Buffer.concat([this.#waiting, bytes]);
    const found: Pdu[] = [];
    while (this.#waiting.length >= HEAD_BYTES) {
      const length = this.#waiting.readUInt32BE(0);
      if (length < HEAD_BYTES || length > LONGEST_BYTES) throw new RangeError(`A message of ${length} bytes`);
      if (this.#waiting.length < length) break;
      found.push({
        command: this.#waiting.readUInt32BE(4),
        status: this.#waiting.readUInt32BE(8),
        sequence: this.#waiting.readUInt32BE(12),
        body: this.#waiting.subarray(HEAD_BYTES, length),
      });
      this.#waiting = this.#waiting.subarray(length);
    }
    return found;
  }
}

/** A text ended by a zero byte, as SMPP writes all of them. */
export const cString = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

/** The texts a body begins with, up to `count`; fewer when it ends earlier. */
export function readCString(body: Buffer, from: number): { readonly text: string; readonly next: number } {
  const end = body.indexOf(0, from);
  const stop = end < 0 ? body.length : end;
  return { text: body.toString('latin1', from, stop), next: Math.min(stop + 1, body.length) };
}
