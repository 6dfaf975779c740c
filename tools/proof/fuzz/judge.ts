import { hash } from 'node:crypto';

import { checksum, containerChecksum } from './checksum.ts';

/** What a document must say of itself to be of a register that is admitted, by its ФН. */
export type Admitted = ReadonlyMap<string, { readonly registrationNumber: string; readonly inn: string }>;

/** A document that may be taken in. */
export interface Permitted {
  readonly fn: string;
  readonly number: number;
  /** SHA-256 of TLV and ФПС in hexadecimal. */
  readonly digest: string;
}

const FRAME_HEAD = 30;
const CONTAINER_HEAD = 32;
const LONGEST_BODY = 32_768;
const SIGNATURE = '2a08410a';
const SESSION_VERSIONS = ['81a2', '82fb'];
const CODES = new Set([1, 11, 2, 21, 3, 31, 4, 41, 5, 6]);
const TAG = { driveNumber: 1041, number: 1040, registrationNumber: 1037, inn: 1018 } as const;

/**
 * Which documents of a byte stream a gateway may take in: those in whole messages before the first byte that cannot be
 * right, whose wrapping, checksum, numbers and register agree. Written from the protocol alone and stricter than
 * nothing: what it lets pass may still be refused, what it does not must never be stored.
 */
export function permittedIn(stream: Buffer, admitted: Admitted): Permitted[] {
  const permitted: Permitted[] = [];
  let at = 0;
  while (at + FRAME_HEAD <= stream.length) {
    const length = stream.readUInt16LE(at + 24);
    const end = at + FRAME_HEAD + length;
    if (!isSessionHeader(stream, at, length) || end > stream.length || !hasRightCrc(stream, at, end)) break;
    if ((stream.readUInt16LE(at + 26) & 4) !== 0) {
      const fn = textOf(stream.subarray(at + 8, at + 24));
      const document = permittedContainer(stream.subarray(at + FRAME_HEAD, end), fn, admitted);
      if (document !== null) permitted.push(document);
    }
    at = end;
  }
  return permitted;
}

function isSessionHeader(stream: Buffer, at: number, length: number): boolean {
  const flags = stream.readUInt16LE(at + 26);
  return (
    stream.toString('hex', at, at + 4) === SIGNATURE &&
    SESSION_VERSIONS.includes(stream.toString('hex', at + 4, at + 6)) &&
    (flags & 3) !== 3 &&
    (flags & 0x20) === 0 &&
    length <= LONGEST_BODY
  );
}

function hasRightCrc(stream: Buffer, at: number, end: number): boolean {
  const mode = stream.readUInt16LE(at + 26) & 3;
  if (mode === 0) return true;
  const overHeader = checksum(stream, at, at + FRAME_HEAD - 2);
  const wanted = mode === 1 ? overHeader : checksum(stream, at + FRAME_HEAD, end, overHeader);
  return stream.readUInt16LE(at + 28) === wanted;
}

function permittedContainer(container: Buffer, fn: string, admitted: Admitted): Permitted | null {
  const register = admitted.get(fn);
  if (register === undefined || container.length < CONTAINER_HEAD + 12) return null;
  if (container.readUInt16LE(0) !== container.length || container[4] !== 0xa5) return null;
  if (container.readUInt16LE(2) !== containerChecksum(container, 0, container.length)) return null;
  if (container.toString('hex', 9, 17).replace(/f$/, '') !== fn) return null;
  const number = container.readUIntBE(17, 3);
  const data = container.subarray(CONTAINER_HEAD);
  const code = data.readUInt16LE(0);
  const end = 4 + data.readUInt16LE(2);
  const rest = data.length - end;
  if (!CODES.has(code) || container[5] !== code) return null;
  if (rest !== 8 && !(rest === 10 && data.readUInt16LE(end + 8) === 0)) return null;
  const values = topValues(data, 4, end);
  if (values === null) return null;
  const numbered = (values.get(TAG.number) ?? []).some((value) => littleEndian(value) === number);
  const said = (tag: number): string[] => (values.get(tag) ?? []).map(textOf);
  // What a document leaves out is a finding; what it says wrongly makes it another register's.
  const fits = (tag: number, wanted: string): boolean =>
    !values.has(tag) || said(tag).some((text) => text === wanted || text === '');
  const known =
    numbered &&
    said(TAG.driveNumber).includes(fn) &&
    fits(TAG.registrationNumber, register.registrationNumber) &&
    fits(TAG.inn, register.inn);
  return known ? { fn, number, digest: hash('sha256', data.subarray(0, end + 8), 'hex') } : null;
}

/** Values by top tag; null when the tags do not fill their place exactly. */
function topValues(data: Buffer, from: number, to: number): Map<number, Buffer[]> | null {
  const values = new Map<number, Buffer[]>();
  let at = from;
  while (at < to) {
    if (at + 4 > to) return null;
    const tag = data.readUInt16LE(at);
    const end = at + 4 + data.readUInt16LE(at + 2);
    if (end > to) return null;
    const value = data.subarray(at + 4, end);
    const known = values.get(tag);
    if (known === undefined) values.set(tag, [value]);
    else known.push(value);
    at = end;
  }
  return values;
}

/** Fixed-length texts are padded, by spaces as a rule. */
const textOf = (value: Buffer): string =>
  value
    .toString('latin1')
    .replace(/[\0 ]+$/, '')
    .trimStart();

const littleEndian = (value: Buffer): number => value.reduceRight((number, byte) => number * 256 + byte, 0);
