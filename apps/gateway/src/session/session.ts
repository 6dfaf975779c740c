import type { Socket } from 'node:net';
import {
  encodeAnswerFrame,
  encodePingAnswer,
  FRAME_HEAD,
  type Frame,
  FrameReader,
  isPing,
} from '@koreshok/fiscal';
import { countedAddress, plainAddress } from './address.ts';
import { type Gate, PROTOCOL_AT, type SessionEnd, type SessionHost } from './host.ts';
import { readProxyHeader } from './proxy-header.ts';

type Stage = 'idle' | 'header' | 'body' | 'commit';

/** How long a peer may take to close its side after the gateway has, so that the last answer is not cut off. */
const LINGER_MS = 1_000;

/**
 * One register's connection. Its messages are handled one after the other, so that answers keep their order; while one
 * is handled nothing more is read once a chunk is used up.
 *
 * ```
 * [proxy header] ─▶ reading ──message──▶ handling ──answer──▶ reading ─ … ─ the register ends ─▶ closed
 *                      │                    └──silence──▶ closed
 *                      └── bad bytes, a deadline, a limit, stop ──▶ closed
 * ```
 */
export class Session {
  readonly gate: Gate;
  readonly #socket: Socket;
  readonly #host: SessionHost<Session>;
  readonly #reader: FrameReader;
  #address: string;
  /** Bytes of an unfinished proxy header; null once it is read, or when none is expected. */
  #proxyBytes: Buffer | null;
  #frames: Frame[] = [];
  #frameAt = 0;
  #handling = false;
  #ended = false;
  #closed = false;
  #stopping = false;
  #stageFrom: number;
  #stage: Stage = 'idle';
  hasSpoken = false;

  constructor(socket: Socket, gate: Gate, host: SessionHost<Session>) {
    this.gate = gate;
    this.#socket = socket;
    this.#host = host;
    this.#reader = new FrameReader({ longestBody: host.limits.longestBody });
    this.#address = plainAddress(socket.remoteAddress ?? '');
    this.#proxyBytes = host.limits.proxyProtocol ? Buffer.alloc(0) : null;
    this.#stageFrom = host.ticks();
  }

  /** Starts to read; called once the connection has a place. */
  begin(): void {
    const socket = this.#socket;
    socket.on('data', (chunk: Buffer) => this.#onData(chunk));
    socket.on('end', () => this.#onEnd());
    socket.on('error', () => this.destroy('socket_error'));
    socket.on('close', () => this.destroy('done'));
    if (this.#proxyBytes === null) this.#nameAddress();
  }

  get remoteAddress(): string {
    return this.#address;
  }

  /** Ends the connection at once; the first reason counts. */
  destroy(why: SessionEnd): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#frames = [];
    this.#host.onClosed(this, why);
    this.#socket.destroy();
  }

  /** Reads nothing more; ends once the message under way is answered. */
  stop(): void {
    this.#stopping = true;
    if (!this.#handling) this.#finish('stopping');
  }

  /** Ends a connection that has been too long at one thing. */
  checkDeadline(now: number): void {
    if (this.#closed) return;
    const { idleMs, headerMs, bodyMs, commitMs } = this.#host.limits;
    const limit = { idle: idleMs, header: headerMs, body: bodyMs, commit: commitMs }[this.#stage];
    if (now - this.#stageFrom >= limit) this.destroy(`${this.#stage}_deadline`);
  }

  #onData(chunk: Buffer): void {
    if (this.#closed) return;
    const bytes = this.#proxyBytes === null ? chunk : this.#takeProxyHeader(chunk);
    if (bytes === null) return;
    const frames = this.#reader.push(bytes);
    if (frames.length > 0) this.#frames = this.#frames.length === 0 ? frames : [...this.#frames, ...frames];
    if (this.#handling) this.#socket.pause();
    else this.#next();
  }

  /** What comes behind the balancer's header; null while that is not whole. */
  #takeProxyHeader(chunk: Buffer): Buffer | null {
    const bytes = Buffer.concat([this.#proxyBytes ?? Buffer.alloc(0), chunk]);
    const header = readProxyHeader(bytes);
    if (header.state === 'bad') {
      this.destroy('proxy_header');
      return null;
    }
    if (header.state === 'partial') {
      this.#proxyBytes = bytes;
      this.#enter('header');
      return null;
    }
    this.#proxyBytes = null;
    if (header.address !== null) this.#address = header.address;
    this.#enter('idle');
    this.#nameAddress();
    return this.#closed ? null : bytes.subarray(header.length);
  }

  #nameAddress(): void {
    if (!this.#host.nameAddress(this, countedAddress(this.#address))) this.destroy('address_limit');
  }

  /** Handles the next whole message, or goes on reading. */
  #next(): void {
    while (!this.#handling && !this.#closed) {
      const frame = this.#frames[this.#frameAt];
      if (frame === undefined) break;
      this.#frameAt += 1;
      this.#handle(frame);
    }
    if (this.#handling || this.#closed) return;
    this.#frames = [];
    this.#frameAt = 0;
    if (this.#reader.error !== null) return this.#finish('bad_bytes');
    if (this.#ended) return this.#finish('done');
    if (this.#stopping) return this.#finish('stopping');
    this.#enterReading();
    if (this.#socket.isPaused()) this.#socket.resume();
  }

  #handle(frame: Frame): void {
    if (frame.header.protocol !== PROTOCOL_AT[this.gate]) return this.destroy('wrong_protocol');
    if (!this.hasSpoken) {
      this.hasSpoken = true;
      this.#host.onSpoke(this);
    }
    this.#stage = 'idle';
    if (isPing(frame)) {
      if (frame.header.flags.expectsAnswer) this.#write(encodePingAnswer(frame.header));
      return;
    }
    this.#handling = true;
    this.#enter('commit');
    this.#host.onMessage(this, frame, (answer) => this.#answered(frame, answer));
  }

  /** @param container the answer's container; null for silence, which is told by closing. */
  #answered(frame: Frame, container: Uint8Array | null): void {
    this.#handling = false;
    if (this.#closed) return;
    if (container === null) return this.#finish('silence');
    if (frame.header.flags.expectsAnswer) this.#write(encodeAnswerFrame(frame.header, container));
    if (this.#stopping) return this.#finish('stopping');
    this.#next();
  }

  #write(bytes: Uint8Array): void {
    this.#socket.write(bytes);
    if (this.#socket.writableLength > this.#host.limits.unreadAnswers) this.destroy('unread_answers');
  }

  #onEnd(): void {
    this.#ended = true;
    if (!this.#handling) this.#next();
  }

  /** Ends in order: what was written still goes out. */
  #finish(why: SessionEnd): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#frames = [];
    this.#host.onClosed(this, why);
    // Both sides have said all: closing at once spares the system a shutdown of its own.
    if (why === 'done' && this.#socket.writableLength === 0) this.#socket.destroy();
    else if (why === 'done') this.#socket.end();
    else if (why === 'stopping') this.#linger();
    else this.#socket.destroySoon();
  }

  /** Closing a socket that still has unread bytes resets it, and the peer may lose the answer it was about to read. */
  #linger(): void {
    const timer = setTimeout(() => this.#socket.destroy(), LINGER_MS);
    this.#socket.once('close', () => clearTimeout(timer));
    this.#socket.end();
    this.#socket.resume();
  }

  #enterReading(): void {
    const { pending } = this.#reader;
    if (pending === 0) this.#enter('idle');
    else if (pending < FRAME_HEAD) this.#enterOnce('header');
    else this.#enterOnce('body');
  }

  #enter(stage: Stage): void {
    this.#stage = stage;
    this.#stageFrom = this.#host.ticks();
  }

  /** A deadline counts from the first byte of its part, whatever trickles in afterwards. */
  #enterOnce(stage: 'header' | 'body'): void {
    if (this.#stage !== stage) this.#enter(stage);
  }
}
