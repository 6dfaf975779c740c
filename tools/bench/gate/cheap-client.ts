import { connect, type Socket } from 'node:net';
import { FRAME_HEAD } from '@koreshok/fiscal';

/** One figure of a load: how many answers came, how fast, and how long a single one took. */
export interface LoadFigures {
  readonly answers: number;
  readonly refused: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface Load {
  readonly port: number;
  readonly connections: number;
  /** One document per connection, or all over connections that stay. */
  readonly style: 'one' | 'long';
  /** Messages of each connection, in order. */
  readonly messages: readonly (readonly Buffer[])[];
}

/**
 * The cheapest client that can tell answers apart: it writes a message, counts the bytes of one answer and goes on. The
 * same one is used against every server, so that it costs them alike.
 */
export async function runLoad(load: Load): Promise<LoadFigures> {
  const times: number[] = [];
  let refused = 0;
  const began = performance.now();
  const note = (milliseconds: number | null): void => {
    if (milliseconds === null) refused += 1;
    else times.push(milliseconds);
  };
  const send = load.style === 'one' ? sendEachAlone : sendOverOne;
  await Promise.all(load.messages.map((messages) => send(load.port, messages, note)));
  const seconds = (performance.now() - began) / 1000;
  times.sort((one, other) => one - other);
  return {
    answers: times.length,
    refused,
    perSecond: Math.round(times.length / seconds),
    p50Ms: rounded(times[Math.floor(times.length * 0.5)] ?? 0),
    p99Ms: rounded(times[Math.floor(times.length * 0.99)] ?? 0),
  };
}

type Note = (milliseconds: number | null) => void;

function sendOverOne(port: number, messages: readonly Buffer[], note: Note): Promise<void> {
  return new Promise((resolve) => {
    let at = 0;
    let from = 0;
    const socket = open(port);
    const next = (): void => {
      const message = messages[at];
      if (message === undefined) {
        socket.destroy();
        return resolve();
      }
      at += 1;
      from = performance.now();
      socket.write(message);
    };
    onAnswer(socket, () => {
      note(performance.now() - from);
      next();
    });
    socket.once('connect', next);
    socket.once('close', () => {
      if (at < messages.length) for (; at <= messages.length; at += 1) note(null);
      resolve();
    });
  });
}

async function sendEachAlone(port: number, messages: readonly Buffer[], note: Note): Promise<void> {
  for (const message of messages) note(await sendAlone(port, message));
}

function sendAlone(port: number, message: Buffer): Promise<number | null> {
  return new Promise((resolve) => {
    const from = performance.now();
    let answered = false;
    const socket = open(port);
    onAnswer(socket, () => {
      answered = true;
      const milliseconds = performance.now() - from;
      socket.end();
      resolve(milliseconds);
    });
    socket.once('connect', () => socket.write(message));
    socket.once('close', () => {
      if (!answered) resolve(null);
    });
  });
}

function open(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.on('error', () => undefined);
  return socket;
}

/** Calls back once for every whole answer; only its length is looked at. */
function onAnswer(socket: Socket, callback: () => void): void {
  let rest: Buffer | null = null;
  socket.on('data', (chunk: Buffer) => {
    let bytes = rest === null ? chunk : Buffer.concat([rest, chunk]);
    while (bytes.length >= FRAME_HEAD) {
      const length = FRAME_HEAD + bytes.readUInt16LE(24);
      if (bytes.length < length) break;
      bytes = bytes.subarray(length);
      callback();
    }
    rest = bytes.length === 0 ? null : bytes;
  });
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}
