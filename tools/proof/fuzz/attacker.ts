import { createConnection, type Socket } from 'node:net';

import { FrameReader } from '@koreshok/fiscal/frame';

/** How a connection of the attacker went. */
export interface AttackOutcome {
  /** Answers that confirm something. */
  readonly confirmations: number;
  /** False when the gate could not be reached at all. */
  readonly connected: boolean;
}

/** Longer than any deadline of the gate's that matters here: whoever waits so long was forgotten. */
const FORGOTTEN_MS = 60_000;

/**
 * Sends the pieces one after another over a connection of its own and waits until the gate closes it. With `rudely` the
 * connection is reset instead, as soon as all is written.
 */
export function attack(port: number, chunks: readonly Buffer[], rudely: boolean): Promise<AttackOutcome> {
  return new Promise((resolve, reject) => {
    const reader = new FrameReader();
    let confirmations = 0;
    let connected = false;
    const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
    socket.setTimeout(FORGOTTEN_MS, () => {
      socket.destroy();
      reject(new Error('the gate forgot a connection'));
    });
    socket.on('error', () => undefined);
    socket.on('connect', () => {
      connected = true;
      void write(socket, chunks, rudely);
    });
    socket.on('data', (bytes: Buffer) => {
      for (const { header } of reader.push(bytes)) if (header.flags.hasContainer) confirmations += 1;
    });
    socket.on('close', () => resolve({ confirmations, connected }));
  });
}

async function write(socket: Socket, chunks: readonly Buffer[], rudely: boolean): Promise<void> {
  for (const [index, chunk] of chunks.entries()) {
    if (socket.destroyed) return;
    socket.write(chunk);
    if (index < chunks.length - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  if (rudely) socket.resetAndDestroy();
  else socket.end();
}
