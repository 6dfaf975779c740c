import { connect, type Socket } from 'node:net';
import { type Confirmation, decodeConfirmation, type Frame, FrameReader } from '@koreshok/fiscal';

/** A raw connection to a gate: what is written and when is up to the test. */
export class Line {
  readonly socket: Socket;
  readonly #reader = new FrameReader();
  readonly #frames: Frame[] = [];
  readonly #bytes: Buffer[] = [];
  readonly #waiting: (() => void)[] = [];
  #closed = false;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      this.#bytes.push(chunk);
      this.#frames.push(...this.#reader.push(chunk));
      this.#wake();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#closed = true;
      this.#wake();
    });
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Line(socket));
      });
    });
  }

  /** All bytes that have come so far. */
  get received(): Buffer {
    return Buffer.concat(this.#bytes);
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.socket.write(bytes, () => resolve());
    });
  }

  /** The next answer; `null` when the gate closes without one. */
  async answer(): Promise<Frame | null> {
    while (this.#frames.length === 0 && !this.#closed) await this.#something();
    return this.#frames.shift() ?? null;
  }

  /** The next `count` answers, fewer when the gate closes. */
  async answers(count: number): Promise<Frame[]> {
    const frames: Frame[] = [];
    while (frames.length < count) {
      const frame = await this.answer();
      if (frame === null) break;
      frames.push(frame);
    }
    return frames;
  }

  async ask(bytes: Uint8Array): Promise<Frame | null> {
    await this.write(bytes);
    return this.answer();
  }

  /** Resolves when the connection is closed, whoever did it. */
  async closed(): Promise<void> {
    while (!this.#closed) await this.#something();
  }

  end(): void {
    this.socket.end();
  }

  close(): void {
    this.socket.destroy();
  }

  #something(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Sends one message over a connection of its own; `null` is silence. */
export async function sendAlone(port: number, bytes: Uint8Array): Promise<Frame | null> {
  const line = await Line.open(port);
  try {
    return await line.ask(bytes);
  } finally {
    line.close();
  }
}

/** The confirmation in an answer. */
export function confirmationIn(frame: Frame | null): Confirmation {
  if (frame === null) throw new Error('The gate was silent');
  return decodeConfirmation(frame.body, frame.header.formatVersion ?? '1.2');
}
