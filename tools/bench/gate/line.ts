import { connect, type Socket } from 'node:net';
import { FRAME_HEAD } from '@koreshok/fiscal';

/** One register's connection with at most one message under way. */
export class Line {
  readonly #socket: Socket;
  #pending: Buffer = Buffer.alloc(0);
  #answered: () => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.once('connect', () => resolve(new Line(socket)));
      socket.once('error', reject);
    });
  }

  send(message: Buffer, answered: () => void): void {
    this.#answered = answered;
    this.#socket.write(message);
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    if (this.#pending.length < FRAME_HEAD) return;
    const length = FRAME_HEAD + this.#pending.readUInt16LE(24);
    if (this.#pending.length < length) return;
    this.#pending = this.#pending.subarray(length);
    this.#answered();
  }
}
