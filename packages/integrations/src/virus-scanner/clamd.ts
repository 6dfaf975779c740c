import { connect, type Socket } from 'node:net';
import { type ScanVerdict, type VirusScanner, VirusScannerError } from './port.ts';

export interface ClamdOptions {
  /** `tcp://host:port`; clamd's own port is 3310. */
  readonly url: string;
  /** From connecting to the verdict. */
  readonly timeoutMs: number;
}

const DEFAULT_PORT = 3310;
const CHUNK_BYTES = 64 * 1024;
/** A verdict is one line; more is not a clamd that speaks. */
const MOST_ANSWER_BYTES = 4096;

/**
 * A scanner behind clamd's protocol: `zINSTREAM`, chunks with their length in four bytes, big end first, a length of zero
 * at the end; the answer ends with a zero byte (clamd(8), INSTREAM). A connection for each file.
 */
export function clamdScanner({ url, timeoutMs }: ClamdOptions): VirusScanner {
  const { hostname, port } = new URL(url);
  const address = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || DEFAULT_PORT };
  return {
    scan: async (bytes) => {
      const socket = connect(address);
      try {
        return verdictOf(await exchange(socket, bytes, timeoutMs));
      } finally {
        socket.destroy();
      }
    },
  };
}

/** Sends the file and waits for the one answer. clamd may answer before the end, when the file is too long for it. */
function exchange(socket: Socket, bytes: Uint8Array, timeoutMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const outage = (message: string, cause?: unknown) => {
      clearTimeout(late);
      reject(new VirusScannerError('outage', message, { cause }));
    };
    const late = setTimeout(() => outage(`No verdict within ${timeoutMs} ms`), timeoutMs);
    let answer = Buffer.alloc(0);
    socket.on('data', (part: Buffer) => {
      answer = Buffer.concat([answer, part]);
      const end = answer.indexOf(0);
      if (end >= 0) {
        clearTimeout(late);
        resolve(answer.toString('latin1', 0, end).trim());
      } else if (answer.length > MOST_ANSWER_BYTES) outage('The answer has no end');
    });
    socket.on('error', (error) => outage(error.message, error));
    socket.on('close', () => outage('The line was closed without a verdict'));
    socket.once('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        const chunk = bytes.subarray(at, at + CHUNK_BYTES);
        socket.write(lengthOf(chunk.length));
        socket.write(chunk);
      }
      socket.write(lengthOf(0));
    });
  });
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
}

/** `stream: OK`, `stream: <name> FOUND`, or an error in clamd's own words. */
function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { clean: true };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { clean: false, found };
  throw new VirusScannerError('refused', `The scanner says: ${answer.slice(0, 200)}`);
}
