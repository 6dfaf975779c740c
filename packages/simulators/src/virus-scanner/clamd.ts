import { createServer, type Socket } from 'node:net';
import type { HttpAddress } from '../http/index.ts';
import { EICAR_NAME, holdsEicar } from './eicar.ts';

/** What the scanner does with what it is given. */
export type ScannerManners = 'scan' | 'too long' | 'hang up' | 'stay silent' | 'nonsense';

export interface ScannerState {
  readonly manners: () => ScannerManners;
  readonly scanned: (infected: boolean) => void;
}

/** clamd's own limit of a chunk and a stream is a setting; this one takes no more than so many bytes. */
const MOST_BYTES = 25 * 1024 * 1024;

/**
 * Starts a daemon that speaks clamd's protocol: `PING`, `VERSION` and `INSTREAM`, each with the prefix `z` (ends with a
 * zero byte) or `n` (ends with a line feed), one command a connection. It finds the EICAR test text and nothing else.
 *
 * @throws the listener's error when the port is taken.
 */
export async function startClamd(
  address: HttpAddress,
  state: ScannerState,
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    // A peer that breaks off is no reason to stop.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    serve(socket, state);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address.port, address.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : address.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function serve(socket: Socket, state: ScannerState): void {
  let kept: Buffer = Buffer.alloc(0);
  let stream: Buffer[] | undefined;
  let size = 0;
  let mark = '\0';
  const say = (text: string) => socket.end(`${text}${mark}`, 'latin1');
  const judge = (bytes: Buffer) => {
    const manners = state.manners();
    if (manners === 'stay silent') return;
    if (manners === 'hang up') return void socket.destroy();
    if (manners === 'too long') return void say('INSTREAM size limit exceeded. ERROR');
    if (manners === 'nonsense') return void say('stream: perhaps');
    const infected = holdsEicar(bytes);
    state.scanned(infected);
    say(infected ? `stream: ${EICAR_NAME} FOUND` : 'stream: OK');
  };
  socket.on('data', (part: Buffer) => {
    kept = Buffer.concat([kept, part]);
    if (stream === undefined) {
      const command = takeCommand(kept);
      if (command === undefined) return;
      mark = command.mark;
      kept = command.rest;
      if (command.name === 'PING') return void say('PONG');
      if (command.name === 'VERSION') return void say('ClamAV 1.4.3/sandbox');
      if (command.name !== 'INSTREAM') return void say('UNKNOWN COMMAND');
      stream = [];
    }
    while (kept.length >= 4) {
      const length = kept.readUInt32BE(0);
      if (length === 0) return judge(Buffer.concat(stream));
      size += kept.length >= 4 + length ? length : 0;
      if (length > MOST_BYTES || size > MOST_BYTES) return void say('INSTREAM size limit exceeded. ERROR');
      if (kept.length < 4 + length) return;
      stream.push(Buffer.from(kept.subarray(4, 4 + length)));
      kept = kept.subarray(4 + length);
    }
  });
}

interface Command {
  readonly name: string;
  readonly mark: string;
  readonly rest: Buffer;
}

function takeCommand(bytes: Buffer): Command | undefined {
  const mark = bytes[0] === 0x6e ? '\n' : '\0';
  const end = bytes.indexOf(mark, 1, 'latin1');
  if (end < 0) return undefined;
  return { name: bytes.toString('latin1', 1, end), mark, rest: bytes.subarray(end + 1) };
}
