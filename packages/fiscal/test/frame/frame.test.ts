import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toHex } from '../../src/bytes/index.ts';
import {
  type CrcMode,
  decodeFrame,
  decodeFrameHeader,
  encodeAnswerFrame,
  encodeFrame,
  encodePingAnswer,
  flagsFromBits,
  flagsToBits,
  type FrameFlags,
  isPing,
  LONGEST_BODY,
  PING_FLAGS,
  USUAL_FLAGS,
} from '../../src/frame/index.ts';
import { bytesOfParts } from '../generated.ts';
import { decodeErrorOf, encodeErrorOf, onlyItsOwnError } from '../thrown.ts';

const DRIVE = '9999078902000001';
const BODY = bytesOfParts('a body of any bytes');

/** A message, some bytes of it overwritten. */
const messageWith = (changes: Readonly<Record<number, number>>, flags?: FrameFlags): Uint8Array => {
  const bytes = encodeFrame(
    { driveNumber: DRIVE, version: '1.05', ...(flags === undefined ? {} : { flags }) },
    BODY,
  );
  for (const [at, byte] of Object.entries(changes)) bytes[Number(at)] = byte;
  return bytes;
};

describe('a message', () => {
  it('begins with thirty bytes of header', () => {
    const bytes = encodeFrame({ driveNumber: DRIVE, version: '1.05' }, BODY);
    expect(toHex(bytes.subarray(0, 8))).toBe('2a08410a81a20105');
    expect(new TextDecoder().decode(bytes.subarray(8, 24))).toBe(DRIVE);
    expect(toHex(bytes.subarray(24, 30))).toBe('130014000000');
    expect(bytes.subarray(30)).toEqual(BODY);
  });

  it('is read with everything its header says', () => {
    expect(decodeFrame(messageWith({}))).toEqual({
      header: {
        protocol: 'ofd',
        sessionVersion: 0x81a2,
        documentVersion: 0x0105,
        formatVersion: '1.05',
        driveNumber: DRIVE,
        bodyLength: BODY.length,
        flags: USUAL_FLAGS,
        rawFlags: 0x14,
        crc: 0,
      },
      body: BODY,
    });
  });

  it('with a shorter ФН is padded with spaces', () => {
    const bytes = encodeFrame({ driveNumber: '9999078950' });
    expect(new TextDecoder().decode(bytes.subarray(8, 24))).toBe('9999078950      ');
    expect(decodeFrameHeader(bytes).driveNumber).toBe('9999078950');
  });

  it.each([
    [0x01, 0x00, '1.0'],
    [0x00, 0x01, '1.0'],
    [0x00, 0x02, '1.0'],
    [0x01, 0x05, '1.05'],
    [0x01, 0x10, '1.1'],
    [0x01, 0x01, '1.1'],
    [0x01, 0x20, '1.2'],
    [0x01, 0x02, '1.2'],
    [0x07, 0x07, undefined],
  ])('with version bytes %i %i is of format %s', (first, second, version) => {
    expect(decodeFrameHeader(messageWith({ 6: first, 7: second })).formatVersion).toBe(version);
  });

  it('of a marking message has a signature of its own and is of format 1.2', () => {
    const bytes = encodeFrame({ driveNumber: DRIVE, protocol: 'oism' }, BODY);
    expect(toHex(bytes.subarray(0, 8))).toBe('dd80caa182a20001');
    expect(decodeFrameHeader(bytes)).toMatchObject({ protocol: 'oism', formatVersion: '1.2' });
  });

  it('of a test parcel and of the key service are known too', () => {
    expect(decodeFrameHeader(messageWith({ 4: 0x82, 5: 0xfb })).protocol).toBe('ofd');
    expect(decodeFrameHeader(encodeFrame({ driveNumber: DRIVE, protocol: 'okp' })).protocol).toBe('okp');
  });

  it('carries the checksum its flags ask for', () => {
    for (const crcMode of ['none', 'header', 'message'] satisfies CrcMode[]) {
      const bytes = messageWith({}, { ...USUAL_FLAGS, crcMode });
      expect(decodeFrame(bytes).header.flags.crcMode).toBe(crcMode);
      expect(decodeFrame(bytes).header.crc === 0).toBe(crcMode === 'none');
    }
  });

  it('is answered with its own ФН and versions', () => {
    const question = decodeFrameHeader(messageWith({ 6: 0x00, 7: 0x01 }));
    const answer = decodeFrame(encodeAnswerFrame(question, BODY));
    expect(answer.header).toMatchObject({ documentVersion: 0x0001, driveNumber: DRIVE, rawFlags: 0x14 });
  });

  it('without a body asks whether somebody is there, and is answered with flags of zero', () => {
    const ping = decodeFrame(encodeFrame({ driveNumber: DRIVE, protocol: 'oism', flags: PING_FLAGS }));
    expect(isPing(ping)).toBe(true);
    expect(isPing(decodeFrame(messageWith({})))).toBe(false);
    const answer = decodeFrame(encodePingAnswer(ping.header));
    expect(answer.header).toMatchObject({ protocol: 'oism', rawFlags: 0, bodyLength: 0 });
  });
});

describe('flags', () => {
  it('go both ways for every allowed set of bits', () => {
    for (let bits = 0; bits < 0x100; bits += 1) {
      const allowed = (bits & 3) !== 3 && (bits & 0x20) === 0;
      const flags = flagsFromBits(bits);
      expect(flags !== null).toBe(allowed);
      if (flags !== null) expect(flagsToBits(flags)).toBe(bits & 0xf7);
    }
  });

  it('of every real message: a container, an answer expected, no checksum', () => {
    expect(flagsToBits(USUAL_FLAGS)).toBe(0x14);
    expect(flagsToBits(PING_FLAGS)).toBe(0x10);
  });
});

describe('a message that cannot be read', () => {
  it.each<[string, Readonly<Record<number, number>>, string, number]>([
    ['a foreign signature', { 0: 0x16 }, 'signature', 0],
    ['an unknown session version', { 4: 0x00 }, 'session-version', 4],
    ['a ФН of other than printable characters', { 9: 0x00 }, 'drive-number', 9],
    ['a forbidden checksum mode', { 26: 0x17 }, 'flags', 26],
    ['forbidden client bits', { 26: 0x34 }, 'flags', 26],
    ['more body than anybody sends', { 24: 0x01, 25: 0x80 }, 'body-length', 24],
    ['a length beyond its end', { 24: 0x14 }, 'body-cut', 49],
  ])('has %s', (_, changes, code, offset) => {
    expect(decodeErrorOf(() => decodeFrame(messageWith(changes)))).toMatchObject({ code, offset });
  });

  it('ends inside its header', () => {
    expect(decodeErrorOf(() => decodeFrame(messageWith({}).subarray(0, 29)))).toMatchObject({
      code: 'header-cut',
      offset: 29,
    });
  });

  it('has a checksum that does not fit, in the header', () => {
    const flags = { ...USUAL_FLAGS, crcMode: 'header' } as const;
    expect(decodeErrorOf(() => decodeFrame(messageWith({ 10: 0x31 }, flags)))).toMatchObject({
      code: 'session-crc',
      offset: 28,
    });
    expect(decodeFrame(messageWith({ 35: 0x31 }, flags)).body[5]).toBe(0x31);
  });

  it('has a checksum that does not fit, in the body', () => {
    const flags = { ...USUAL_FLAGS, crcMode: 'message' } as const;
    expect(decodeErrorOf(() => decodeFrame(messageWith({ 35: 0x31 }, flags))).code).toBe('session-crc');
  });

  it('is refused with nothing but the decoder’s own error', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(48), fc.nat(255)), { maxLength: 6 }), (changes) => {
        onlyItsOwnError(() => decodeFrame(messageWith(Object.fromEntries(changes))));
      }),
    );
  });
});

describe('a message that cannot be written', () => {
  it('has a ФН too long or not of printable characters', () => {
    expect(encodeErrorOf(() => encodeFrame({ driveNumber: '12345678901234567' })).code).toBe('drive-number');
    expect(encodeErrorOf(() => encodeFrame({ driveNumber: 'ФН' })).code).toBe('drive-number');
  });

  it('has a body too long', () => {
    const body = new Uint8Array(LONGEST_BODY + 1);
    expect(encodeErrorOf(() => encodeFrame({ driveNumber: DRIVE }, body)).code).toBe('document-length');
  });
});
