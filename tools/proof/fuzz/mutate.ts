import type { Random } from '@koreshok/simulators/random';

import { checksum, containerChecksum } from './checksum.ts';

export const FRAME_HEAD = 30;
export const CONTAINER_HEAD = 32;
const DATA = FRAME_HEAD + CONTAINER_HEAD;
const DOCUMENT_HEAD = 4;
/** Where a message keeps its document's number: in the container and, behind this tag and its length, in the document. */
const CONTAINER_NUMBER = FRAME_HEAD + 17;
const NUMBER_TAG = Buffer.from([0x10, 0x04, 0x04, 0x00]);

type Change = (bytes: Buffer, random: Random) => Buffer;

/** Changes anywhere in a message. */
const anywhere: readonly Change[] = [
  (bytes, random) => {
    for (let left = random.integer(1, 6); left > 0; left -= 1)
      flip(bytes, random.integer(0, bytes.length - 1), random);
    return bytes;
  },
  (bytes, random) => {
    const from = random.integer(0, bytes.length - 1);
    const to = Math.min(bytes.length, from + random.integer(1, 40));
    for (let at = from; at < to; at += 1) bytes[at] = random.integer(0, 255);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, random.integer(0, bytes.length - 1)),
  (bytes, random) => {
    const at = random.integer(0, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), noise(random, random.integer(1, 64)), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = random.integer(0, bytes.length - 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.integer(1, 64))]);
  },
  (bytes, random) => {
    const at = random.integer(0, bytes.length - 1);
    return Buffer.concat([bytes, bytes.subarray(at)]);
  },
];

/** Changes of one field of the session header. */
const header: readonly Change[] = [
  (bytes, random) =>
    put16(
      bytes,
      24,
      random.pick([0, 1, 31, 32, 33, 0x7fff, 0x8000, 0x8001, 0xffff, random.integer(0, 0xffff)]),
    ),
  (bytes, random) =>
    put16(
      bytes,
      26,
      random.pick([0, 4, 0x10, 0x14, 0x15, 0x16, 0x17, 0x24, 0x34, 0xd4, random.integer(0, 0xffff)]),
    ),
  (bytes, random) =>
    put16(
      bytes,
      6,
      random.pick([0x0100, 0x0501, 0x1001, 0x2001, 0x0101, 0x0201, 0, random.integer(0, 0xffff)]),
    ),
  (bytes, random) =>
    put16(bytes, 4, random.pick([0xa281, 0xfb82, 0xa282, 0xa182, random.integer(0, 0xffff)])),
  (bytes, random) => {
    flip(bytes, 8 + random.integer(0, 15), random);
    return bytes;
  },
  (bytes, random) => signed(put16(bytes, 26, random.pick([0x15, 0x16])), random.chance(0.5)),
];

/** Changes of one field of the container's header; its checksum is mended in half of the cases. */
const container: readonly Change[] = [
  (bytes, random) => put16(bytes, FRAME_HEAD, random.integer(0, 0xffff)),
  (bytes, random) => put8(bytes, FRAME_HEAD + 4, random.pick([0x5a, 0xa5, 0, random.integer(0, 255)])),
  (bytes, random) =>
    put8(
      bytes,
      FRAME_HEAD + 5,
      random.pick([1, 2, 3, 4, 5, 6, 7, 11, 21, 31, 41, 81, 84, random.integer(0, 255)]),
    ),
  (bytes, random) => put8(bytes, FRAME_HEAD + 6, random.integer(0, 255)),
  (bytes, random) => put8(bytes, FRAME_HEAD + 9 + random.integer(0, 7), random.integer(0, 255)),
  (bytes, random) => put8(bytes, CONTAINER_NUMBER + random.integer(0, 2), random.integer(0, 255)),
];

/** Changes within the document, the checksum always mended: these come as far as the decoder of TLV and beyond. */
const document: readonly Change[] = [
  (bytes, random) => {
    for (let left = random.integer(1, 4); left > 0; left -= 1) flip(bytes, inDocument(bytes, random), random);
    return bytes;
  },
  (bytes, random) => {
    const at = random.pick(tagsOf(bytes));
    return put16(
      bytes,
      at + random.pick([0, 2]),
      random.pick([0, 1, 0x7fff, 0xffff, random.integer(0, 2_000)]),
    );
  },
  (bytes, random) => {
    const tags = tagsOf(bytes);
    const at = random.pick(tags);
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    const cut = random.chance(0.5);
    return cut
      ? Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)])
      : Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
  },
  (bytes, random) => {
    const at = inDocument(bytes, random);
    return Buffer.concat([bytes.subarray(0, at), noise(random, random.integer(1, 40)), bytes.subarray(at)]);
  },
  (bytes, random) => bytes.subarray(0, inDocument(bytes, random)),
  (bytes, random) => put16(bytes, DATA + 2, random.integer(0, bytes.length)),
  (bytes, random) => Buffer.concat([bytes, noise(random, random.pick([1, 2, 8, 10]))]),
];

/**
 * One message made of a good one by one to three changes. What is changed inside the container mostly has its lengths
 * and checksums mended, and often a number of its own, so that later checks are reached as well.
 */
export function mutate(message: Uint8Array, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(message);
  const depth = random.weighted([
    ['anywhere', 30],
    ['header', 15],
    ['container', 20],
    ['document', 35],
  ] as const);
  if (depth === 'document' && random.chance(0.6)) renumber(bytes, random.integer(1, 0xff_ffff));
  const changes = { anywhere, header, container, document }[depth];
  for (
    let left = random.weighted([
      [1, 6],
      [2, 3],
      [3, 1],
    ]);
    left > 0;
    left -= 1
  ) {
    if (bytes.length < DATA + 2 * DOCUMENT_HEAD) break;
    bytes = random.pick(changes)(bytes, random);
  }
  if (depth === 'document') return mend(bytes);
  return depth === 'container' && random.chance(0.5) ? mendChecksum(bytes) : bytes;
}

/** Gives the message another document number, in both places. */
function renumber(bytes: Buffer, number: number): void {
  bytes.writeUIntBE(number, CONTAINER_NUMBER, 3);
  const at = bytes.indexOf(NUMBER_TAG, DATA);
  if (at >= 0) bytes.writeUInt32LE(number, at + NUMBER_TAG.length);
}

/** Lengths of container and body after what happened inside, then the checksum. */
function mend(bytes: Buffer): Buffer {
  if (bytes.length < DATA) return bytes;
  put16(bytes, 24, bytes.length - FRAME_HEAD);
  put16(bytes, FRAME_HEAD, bytes.length - FRAME_HEAD);
  return mendChecksum(bytes);
}

function mendChecksum(bytes: Buffer): Buffer {
  return bytes.length < DATA
    ? bytes
    : put16(bytes, FRAME_HEAD + 2, containerChecksum(bytes, FRAME_HEAD, bytes.length));
}

/** Fills in the session's own checksum, rightly or not. */
function signed(bytes: Buffer, rightly: boolean): Buffer {
  const end = (bytes[26] ?? 0) % 4 === 1 ? FRAME_HEAD : bytes.length;
  const right = checksum(bytes, FRAME_HEAD, end, checksum(bytes, 0, FRAME_HEAD - 2));
  return put16(bytes, 28, rightly ? right : right ^ 1);
}

/** Where the document's top tags begin; never empty. */
function tagsOf(bytes: Buffer): number[] {
  const tags: number[] = [];
  for (let at = DATA + DOCUMENT_HEAD; at + 4 <= bytes.length - 8; at += 4 + bytes.readUInt16LE(at + 2))
    tags.push(at);
  return tags.length === 0 ? [DATA] : tags;
}

const inDocument = (bytes: Buffer, random: Random): number =>
  random.integer(Math.min(DATA, bytes.length - 1), bytes.length - 1);
const noise = (random: Random, length: number): Buffer =>
  Buffer.from(Array.from({ length }, () => random.integer(0, 255)));

function flip(bytes: Buffer, at: number, random: Random): void {
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(0, 7));
}

function put8(bytes: Buffer, at: number, value: number): Buffer {
  if (at < bytes.length) bytes[at] = value;
  return bytes;
}

function put16(bytes: Buffer, at: number, value: number): Buffer {
  if (at + 2 <= bytes.length) bytes.writeUInt16LE(value & 0xffff, at);
  return bytes;
}
