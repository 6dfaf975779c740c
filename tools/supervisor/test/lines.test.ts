import { describe, expect, it } from 'vitest';

import { faceLine, LineCutter } from '../lines.ts';

const plain = { colour: false, width: 7 };

function cut(chunks: readonly string[]): string[] {
  const lines: string[] = [];
  const cutter = new LineCutter((line) => lines.push(line));
  for (const chunk of chunks) cutter.push(Buffer.from(chunk));
  cutter.finish();
  return lines;
}

describe('cutting a stream into lines', () => {
  it('joins a line that came in pieces', () => {
    expect(cut(['sta', 'rt', 'ed\nst', 'opped\n'])).toEqual(['started', 'stopped']);
  });

  it('keeps empty lines, drops carriage returns, and gives out a last line without an end', () => {
    expect(cut(['a\r\n\nb'])).toEqual(['a', '', 'b']);
  });

  it('is not confused by a letter that is cut in two', () => {
    const lines: string[] = [];
    const cutter = new LineCutter((line) => lines.push(line));
    for (const byte of Buffer.from('касса\n')) cutter.push(Uint8Array.of(byte));
    expect(lines).toEqual(['касса']);
  });
});

describe('what a person sees of a line', () => {
  it('begins with whose it is, in a column of even width', () => {
    expect(faceLine('worker', 0, 'hello', plain)).toBe('worker  │ hello');
    expect(faceLine('sandbox', 0, 'hello', plain)).toBe('sandbox │ hello');
  });

  it('is the message and the fields of a structured record', () => {
    const record = { level: 'info', time: 'x', process: 'worker', pid: 7, msg: 'started' };
    expect(faceLine('worker', 0, JSON.stringify(record), plain)).toBe('worker  │ started pid=7');
  });

  it('warns in words and keeps the stack of an error', () => {
    const record = {
      level: 'error',
      msg: 'job failed',
      err: { message: 'gone', stack: 'Error: gone\n  at x' },
    };
    expect(faceLine('worker', 0, JSON.stringify(record), plain)).toBe(
      'worker  │ ERROR job failed err=Error: gone\n  at x',
    );
  });

  it.each(['{"half": ', '{"level":"info"}', '[1]', 'GET / 200'])('leaves %j as it is', (line) => {
    expect(faceLine('portal', 0, line, plain)).toBe(`portal  │ ${line}`);
  });

  it('is coloured by order where there is a terminal, so that neighbours differ', () => {
    const seen = [0, 1, 2, 3].map((order) => faceLine('app', order, 'x', { colour: true, width: 3 }));
    expect(new Set(seen).size).toBe(4);
    expect(seen[0]).toBe('\u001B[36mapp │\u001B[0m x');
  });
});
