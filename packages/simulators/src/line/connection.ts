import { createConnection, type Socket } from 'node:net';

import { type Frame, FrameReader } from '@koreshok/fiscal/frame';

import { LineError } from './error.ts';

/** Where a register sends its documents. */
export interface GateAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * One TCP connection of a register. It asks and waits: one message is under way at a time.
 *
 * ```
 * idle ──ask──▶ waiting ──frame──▶ idle
 *   │              └──silence, close, bad bytes──▶ dead (waiting question fails)
 *   └──close──▶ dead
 * ```
 */
export class Connection {
  readonly #socket: Socket;
  readonly #reader = new FrameReader();
  #waiting: { resolve: (frame: Frame) => void; reject: (error: LineError) => void } | null = null;
  #dead = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (bytes: Buffer) => this.#read(bytes));
    socket.on('error', (error) => this.#fail(new LineError('line.closed', error.message)));
    socket.on('close', () => this.#fail(new LineError('line.closed')));
  }

  /** @throws LineError `line.unreachable`. */
  static open({ host, port }: GateAddress, timeoutMs: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ host, port });
      const refuse = (details: string): void => {
        clearTimeout(timer);
        socket.destroy();
        reject(new LineError('line.unreachable', details));
      };
      const timer = setTimeout(() => refuse(`no connection within ${timeoutMs} ms`), timeoutMs);
      const failed = (error: Error): void => refuse(error.message);
      socket.once('error', failed);
      socket.once('connect', () => {
        clearTimeout(timer);
        socket.off('error', failed);
        resolve(new Connection(socket));
      });
    });
  }

  get dead(): boolean {
    return this.#dead;
  }

  /**
   * Sends a message and waits for the frame that answers it.
   *
   * @throws LineError `line.silent`, `line.closed` or `line.unreadable`; the connection is then dead.
   */
  ask(message: Uint8Array, timeoutMs: number): Promise<Frame> {
    if (this.#dead || this.#waiting !== null) return Promise.reject(new LineError('line.closed'));
    return new Promise<Frame>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#fail(new LineError('line.silent', `no answer within ${timeoutMs} ms`));
      }, timeoutMs);
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting = null;
      };
      this.#waiting = {
        resolve: (frame) => (done(), resolve(frame)),
        reject: (error) => (done(), reject(error)),
      };
      this.#socket.write(message);
    });
  }

  /** Sends bytes and breaks off at once, without reading an answer. Resolves when the system has taken the bytes. */
  async sendAndBreakOff(bytes: Uint8Array): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#socket.end(bytes, () => resolve());
    });
    this.close();
  }

  /** Lets go of the connection; a question that waits fails with `line.closed`. */
  close(): void {
    this.#fail(new LineError('line.closed'));
  }

  #read(bytes: Uint8Array): void {
    const [frame] = this.#reader.push(bytes);
    const { error } = this.#reader;
    if (error !== null) return this.#fail(new LineError('line.unreadable', error.code));
    if (frame === undefined) return;
    if (this.#waiting === null) return this.#fail(new LineError('line.unreadable', 'an answer to nothing'));
    this.#waiting.resolve(frame);
  }

  #fail(error: LineError): void {
    this.#dead = true;
    this.#socket.destroy();
    this.#waiting?.reject(error);
  }
}
