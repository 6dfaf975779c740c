import {
  EICAR_NAME,
  EICAR_TEXT,
  type RunningVirusScanner,
  startVirusScanner,
} from '@koreshok/simulators/virus-scanner';
import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clamdScanner, VirusScannerError } from '../../src/virus-scanner/index.ts';

const HERE = { host: '127.0.0.1', port: 0 };
const CHUNK = 64 * 1024;
const text = (words: string) => new TextEncoder().encode(words);

let scanner: RunningVirusScanner;

beforeAll(async () => {
  scanner = await startVirusScanner({ clamd: HERE, http: HERE });
});
afterAll(() => scanner.stop());
beforeEach(() => scanner.setManners('scan'));

const scan = (bytes: Uint8Array, url = scanner.clamdUrl, timeoutMs = 5_000) =>
  clamdScanner({ url, timeoutMs }).scan(bytes);

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof VirusScannerError) return error.code;
  throw new Error(`Expected no verdict, got ${JSON.stringify(error)}`);
}

describe('a file that clamd judges', () => {
  it('is clean, be it empty, short, or of many chunks', async () => {
    for (const size of [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7]) {
      expect(await scan(new Uint8Array(size).fill(65))).toEqual({ clean: true });
    }
  });

  it('is known by the test text wherever it stands, over the edge of a chunk too', async () => {
    const eicar = text(EICAR_TEXT);
    for (const before of [0, 1, CHUNK - 1, CHUNK - 34, CHUNK]) {
      const bytes = new Uint8Array(before + eicar.length + 10);
      bytes.set(eicar, before);
      expect(await scan(bytes)).toEqual({ clean: false, found: EICAR_NAME });
    }
  });

  it('does not look infected for a text that is nearly the same', async () => {
    expect(await scan(text(EICAR_TEXT.toLowerCase()))).toEqual({ clean: true });
  });
});

describe('a scanner that gives no verdict', () => {
  it.each([
    ['hang up', 'outage'],
    ['stay silent', 'outage'],
    ['nonsense', 'refused'],
    ['too long', 'refused'],
  ] as const)('told to %s is %s, never clean', async (manners, fault) => {
    scanner.setManners(manners);
    expect(await faultOf(scan(text('привет'), scanner.clamdUrl, 300))).toBe(fault);
  });

  it('is an outage when nobody listens', async () => {
    const gone = await startVirusScanner({ clamd: HERE, http: HERE });
    await gone.stop();
    expect(await faultOf(scan(text('привет'), gone.clamdUrl))).toBe('outage');
  });
});

describe('what is sent', () => {
  it('is clamd’s stream to the byte: command, chunks with their length, a zero length', async () => {
    const taken: Buffer[] = [];
    const answer = (socket: Socket) =>
      socket.on('data', (part: Buffer) => {
        taken.push(part);
        if (Buffer.concat(taken).subarray(-4).equals(Buffer.alloc(4))) socket.write('stream: OK\0');
      });
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await scan(text('касса'), `tcp://127.0.0.1:${port}`)).toEqual({ clean: true });
    server.close();
    const expected = ['zINSTREAM\0', Buffer.from([0, 0, 0, 10]), 'касса', Buffer.alloc(4)].map((part) =>
      Buffer.from(part),
    );
    expect(Buffer.concat(taken)).toEqual(Buffer.concat(expected));
  });
});
