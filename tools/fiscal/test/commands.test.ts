import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { toHex } from '@koreshok/fiscal';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { decodeCommand } from '../decode.ts';
import { encodeCommand } from '../encode.ts';
import { recognizeEncoding } from '../input.ts';
import { FORMS } from './samples.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fiscal-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly status: number;
  readonly output: string;
}

const fiscal = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...args], (_, output) => {
      resolve({ status: child.exitCode ?? -1, output });
    });
  });

const saved = async (name: string, content: Uint8Array | string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

const printed = (command: () => unknown): string => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  command();
  const text = String(log.mock.lastCall?.[0]);
  log.mockRestore();
  return text;
};

const decoded = (bytes: Uint8Array): string => printed(() => decodeCommand(recognizeEncoding(bytes)));

describe('decode and encode', () => {
  it.each(Object.entries(FORMS))(
    '%s: decode prints one JSON object, encode gives the same bytes back',
    async (form, bytes) => {
      const report = decoded(bytes);
      expect(JSON.parse(report)).toMatchObject({
        document: { receipt: { code: 3, fiscalDocumentNumber: 115 } },
        findings: [],
      });
      const out = join(folder, form);
      const input = recognizeEncoding(new TextEncoder().encode(report));
      expect(await encodeCommand(input, { hex: false, base64: false, out })).toBe(0);
      expect(new Uint8Array(await readFile(out))).toEqual(bytes);
    },
  );

  it('keep the 64-bit sign exact', () => {
    expect(decoded(FORMS.message)).toContain('"messageFiscalSign": 9297394450888929639');
  });

  it('tell every tag with its place, length, names and value', () => {
    const report: unknown = JSON.parse(decoded(FORMS.document));
    expect(report).toMatchObject({
      tags: expect.arrayContaining([
        {
          tag: 1054,
          length: 1,
          offset: expect.any(Number),
          json: 'operationType',
          name: 'Признак расчета',
          value: 1,
          means: ['приход'],
        },
        expect.objectContaining({ tag: 1012, local: '2026-01-15T12:00:00' }),
        expect.objectContaining({
          tag: 1059,
          value: expect.arrayContaining([expect.objectContaining({ tag: 1030 })]),
        }),
      ]),
    });
  });
});

describe('the command line', () => {
  it('ends with 0 for a clean document', async () => {
    const { status, output } = await fiscal('decode', await saved('clean.bin', FORMS.message));
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ what: 'message', encoding: 'binary' });
  });

  it('ends with 1 for findings', async () => {
    expect((await fiscal('decode', await saved('odd.bin', Uint8Array.of(...FORMS.message, 0)))).status).toBe(
      1,
    );
  });

  it('ends with 2 and the byte offset for what cannot be read', async () => {
    const { status, output } = await fiscal('decode', await saved('cut.bin', FORMS.document.subarray(0, 40)));
    expect(status).toBe(2);
    expect(JSON.parse(output)).toMatchObject({
      what: 'document',
      error: { code: 'document-cut', offset: 40 },
    });
  });

  it('writes any other form on request, in hex too', async () => {
    const json = await saved('form.json', decoded(FORMS.message));
    const { output } = await fiscal('encode', json, '--as', 'container', '--hex');
    expect(output.trim()).toBe(toHex(FORMS.container));
  });

  it('ends with 64 for a wrong one', async () => {
    expect((await fiscal('play', await saved('x.bin', FORMS.document))).status).toBe(64);
  });
});
