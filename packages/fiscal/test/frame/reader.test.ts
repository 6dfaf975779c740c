import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { encodeFrame, type Frame, FrameReader, PING_FLAGS, USUAL_FLAGS } from '../../src/frame/index.ts';
import { bytesOfParts } from '../generated.ts';

const DRIVE = '9999078902000001';
const checked = { ...USUAL_FLAGS, crcMode: 'message' } as const;

const MESSAGES = [
  encodeFrame({ driveNumber: DRIVE, version: '1.2' }, bytesOfParts('first body')),
  encodeFrame({ driveNumber: DRIVE, flags: PING_FLAGS }),
  encodeFrame({ driveNumber: DRIVE, flags: checked }, bytesOfParts('the body of the third message')),
];
const STREAM = bytesOfParts(...MESSAGES);

const bodiesOf = (frames: readonly Frame[]): string[] =>
  frames.map(({ body }) => new TextDecoder().decode(body));
const BODIES = ['first body', '', 'the body of the third message'];

describe('a stream of messages', () => {
  it('in one chunk gives them all, and copies none', () => {
    const reader = new FrameReader();
    const frames = reader.push(STREAM);
    expect(bodiesOf(frames)).toEqual(BODIES);
    for (const { body } of frames) expect(body.buffer).toBe(STREAM.buffer);
    expect(reader.pending).toBe(0);
  });

  it('cut in two at every byte gives the same', () => {
    for (let cut = 0; cut <= STREAM.length; cut += 1) {
      const reader = new FrameReader();
      const frames = [...reader.push(STREAM.subarray(0, cut)), ...reader.push(STREAM.subarray(cut))];
      expect(bodiesOf(frames)).toEqual(BODIES);
      expect(reader.end()).toBeNull();
    }
  });

  it('byte by byte gives the same', () => {
    const reader = new FrameReader();
    const frames = Array.from(STREAM, (byte) => reader.push(Uint8Array.of(byte))).flat();
    expect(bodiesOf(frames)).toEqual(BODIES);
  });

  it('in chunks of any size gives the same', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (sizes) => {
        const reader = new FrameReader();
        const frames: Frame[] = [];
        for (let at = 0, turn = 0; at < STREAM.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          frames.push(...reader.push(STREAM.subarray(at, at + size)));
          at += size;
        }
        expect(bodiesOf(frames)).toEqual(BODIES);
      }),
    );
  });

  it('with bodies of many sizes, in chunks of many sizes, gives the same', () => {
    const body = Uint8Array.from({ length: 32 * 1024 }, (_, index) => index & 0xff);
    fc.assert(
      fc.property(fc.nat(body.length), fc.integer({ min: 1, max: 5000 }), (length, size) => {
        const message = encodeFrame({ driveNumber: DRIVE }, body.subarray(0, length));
        const reader = new FrameReader();
        const frames: Frame[] = [];
        for (let at = 0; at < message.length; at += size)
          frames.push(...reader.push(message.subarray(at, at + size)));
        expect(frames.map((frame) => Buffer.compare(frame.body, body.subarray(0, length)))).toEqual([0]);
      }),
    );
  });

  it('holds no more than one unfinished message', () => {
    const reader = new FrameReader();
    reader.push(STREAM.subarray(0, STREAM.length - 1));
    expect(reader.pending).toBe((MESSAGES[2]?.length ?? 0) - 1);
  });

  it('that ends inside a header or a body was cut', () => {
    const inHeader = new FrameReader();
    inHeader.push(STREAM.subarray(0, 20));
    expect(inHeader.end()).toMatchObject({ code: 'header-cut', offset: 20 });
    const inBody = new FrameReader();
    inBody.push(STREAM.subarray(0, 33));
    expect(inBody.end()).toMatchObject({ code: 'body-cut', offset: 33 });
  });
});

describe('a stream with bad bytes', () => {
  const damaged = Uint8Array.from(STREAM);
  const third = (MESSAGES[0]?.length ?? 0) + (MESSAGES[1]?.length ?? 0);
  damaged[third] = 0;

  it('gives the messages before them and says where they are', () => {
    const reader = new FrameReader();
    expect(bodiesOf(reader.push(damaged))).toEqual(['first body', '']);
    expect(reader.error).toMatchObject({ code: 'signature', offset: third });
  });

  it('stays broken', () => {
    const reader = new FrameReader();
    reader.push(damaged);
    expect(reader.push(STREAM)).toEqual([]);
    expect(reader.end()?.code).toBe('signature');
  });

  it('is known to be one at its first foreign byte', () => {
    const reader = new FrameReader();
    reader.push(bytesOfParts(0x2a, 'GET / HTTP/1.1'));
    expect(reader.error?.code).toBe('signature');
    const single = new FrameReader();
    single.push(Uint8Array.of(0x16));
    expect(single.error?.code).toBe('signature');
  });

  it('is refused before a body too long is awaited', () => {
    const reader = new FrameReader({ longestBody: 8 });
    reader.push(STREAM.subarray(0, 30));
    expect(reader.error).toMatchObject({ code: 'body-length', offset: 24 });
  });

  it('is refused when the checksum of a message does not fit, however it was cut', () => {
    const bytes = Uint8Array.from(STREAM);
    bytes[bytes.length - 1] = 0;
    for (let cut = third; cut < bytes.length; cut += 1) {
      const reader = new FrameReader();
      const frames = [...reader.push(bytes.subarray(0, cut)), ...reader.push(bytes.subarray(cut))];
      expect(frames).toHaveLength(2);
      expect(reader.error).toMatchObject({ code: 'session-crc', offset: third + 28 });
    }
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 })), fc.boolean(), (chunks, likeMessage) => {
        const reader = new FrameReader();
        if (likeMessage) reader.push(STREAM.subarray(0, 26));
        for (const chunk of chunks) reader.push(chunk);
        const broken = reader.error !== null;
        expect(broken || reader.pending <= 30 + 32 * 1024).toBe(true);
      }),
    );
  });
});
