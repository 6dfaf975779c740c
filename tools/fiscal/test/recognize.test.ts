import { encodeFrame, PING_FLAGS, toBase64, toHex } from '@koreshok/fiscal';
import { describe, expect, it } from 'vitest';

import { recognizeEncoding } from '../input.ts';
import { recognize } from '../recognize.ts';
import { findingsOf } from '../report.ts';
import { FORMS } from './samples.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('how bytes are written', () => {
  it('is told apart by itself', () => {
    expect(recognizeEncoding(FORMS.message)).toMatchObject({ encoding: 'binary', bytes: FORMS.message });
    expect(recognizeEncoding(ascii(`${toHex(FORMS.message)}\n`))).toMatchObject({
      encoding: 'hex',
      bytes: FORMS.message,
    });
    expect(recognizeEncoding(ascii(`0x${toHex(FORMS.message)}`))).toMatchObject({
      encoding: 'hex',
      bytes: FORMS.message,
    });
    expect(recognizeEncoding(ascii(toBase64(FORMS.message)))).toMatchObject({
      encoding: 'base64',
      bytes: FORMS.message,
    });
    expect(recognizeEncoding(ascii(' {"receipt":{}}'))).toMatchObject({ encoding: 'json' });
  });

  it('is binary for an empty file', () => {
    expect(recognizeEncoding(new Uint8Array(0)).encoding).toBe('binary');
  });
});

describe('what bytes are', () => {
  it.each([
    ['message', FORMS.message],
    ['container', FORMS.container],
    ['rawData', FORMS.rawData],
    ['rawData', FORMS.rawDataWithHeader],
    ['document', FORMS.document],
  ] as const)('a %s is recognized and read to the end', (what, bytes) => {
    const found = recognize(bytes);
    expect(found).toMatchObject({ what, error: null, left: 0 });
    expect(found.document?.code).toBe(3);
    expect(findingsOf(found)).toEqual([]);
  });

  it('a ping holds nothing to read', () => {
    const ping = encodeFrame({ driveNumber: '9999078902000001', flags: PING_FLAGS });
    expect(recognize(ping)).toMatchObject({ what: 'ping', container: null, document: null, error: null });
  });

  it('offsets of tags and errors count from the first byte of the file', () => {
    expect(recognize(FORMS.message).document?.elements[0]?.offset).toBe(66);
    const damaged = Uint8Array.from(FORMS.message);
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    expect(recognize(damaged).error).toMatchObject({ code: 'container-crc', offset: 32 });
  });

  it('a message cut short still tells its session', () => {
    const found = recognize(FORMS.message.subarray(0, 30));
    expect(found.session?.driveNumber).toBe('9999078902000001');
    expect(found.error).toMatchObject({ code: 'body-cut', offset: 30 });
  });

  it('a container cut short is still known for one', () => {
    expect(recognize(FORMS.container.subarray(0, 80))).toMatchObject({
      what: 'container',
      error: { code: 'container-length' },
    });
  });

  it('bytes behind a message and ФН that differ are findings', () => {
    const longer = Uint8Array.of(...FORMS.message, 0, 0);
    expect(findingsOf(recognize(longer)).map(({ code }) => code)).toEqual(['left-over']);
    const other = Uint8Array.from(FORMS.message);
    other[23] = 0x39;
    expect(findingsOf(recognize(other)).map(({ code }) => code)).toEqual(['drive-mismatch']);
  });
});
