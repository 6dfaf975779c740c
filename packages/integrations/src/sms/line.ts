import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { ANSWER_BIT, COMMAND, cString, encodePdu, type Pdu, PduReader } from './pdu.ts';

export interface LineOptions {
  /** `smpp:` or `smpps:` with user and password. */
  readonly url: URL;
  readonly connectMs: number;
  readonly answerMs: number;
  readonly enquireMs: number;
  readonly onDeliver: (body: Buffer) => void;
}

const SMPP_3_4 = 0x34;
const DEFAULT_PORT = 2775;
const EMPTY = Buffer.alloc(0);

/** One bound connection to an SMS centre. Ends at the first trouble; whoever needs it opens another. */
export class SmppLine {
  readonly #socket: Socket;
  readonly #options: LineOptions;
  readonly #reader = new PduReader();
  readonly #waiting = new Map<number, (pdu: Pdu | Error) => void>();
  readonly #pulse: NodeJS.Timeout;
  #sequence = 0;
  #ended = false;

  private constructor(socket: Socket, options: LineOptions) {
    this.#socket = socket;
    this.#options = options;
    socket.on('data', (bytes: Buffer) => this.#take(bytes));
    socket.on('error', (error) => this.#end(error));
    socket.on('close', () => this.#end(new Error('The SMS centre closed the line')));
    this.#pulse = setInterval(() => {
      this.ask(COMMAND.enquireLink, EMPTY).catch((error: unknown) => this.#end(error));
    }, options.enquireMs);
    this.#pulse.unref();
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** @throws Error when the centre cannot be reached or refuses user and password. */
  static async open(options: LineOptions): Promise<SmppLine> {
    const line = new SmppLine(await connected(options), options);
    const { username, password } = options.url;
    const body = Buffer.concat([
      cString(decodeURIComponent(username)),
      cString(decodeURIComponent(password)),
      cString(''),
      Buffer.from([SMPP_3_4, 0, 0]),
      cString(''),
    ]);
    const answer = await line.ask(COMMAND.bindTransceiver, body);
    if (answer.status !== 0) {
      line.#end(new Error('bind refused'));
      throw new Error(`The SMS centre refuses to bind: status ${answer.status}`);
    }
    return line;
  }

  /** Sends a request and waits for its answer. @throws Error when none comes in time or the line breaks. */
  ask(command: number, body: Buffer): Promise<Pdu> {
    if (this.#ended) return Promise.reject(new Error('The line has ended'));
    this.#sequence = (this.#sequence % 0x7fff_ffff) + 1;
    const sequence = this.#sequence;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        this.#end(new Error('The SMS centre does not answer'));
      }, this.#options.answerMs);
      this.#waiting.set(sequence, (answer) => {
        clearTimeout(late);
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      });
      this.#socket.write(encodePdu({ command, status: 0, sequence, body }));
    });
  }

  /** Says goodbye and closes. */
  async close(): Promise<void> {
    if (!this.#ended) await this.ask(COMMAND.unbind, EMPTY).catch(() => undefined);
    this.#end(new Error('The line was closed'));
  }

  #take(bytes: Buffer): void {
    try {
      for (const pdu of this.#reader.take(bytes)) this.#handle(pdu);
    } catch (error) {
      this.#end(error);
    }
  }

  #handle(pdu: Pdu): void {
    if (pdu.command >= ANSWER_BIT) {
      this.#waiting.get(pdu.sequence)?.(pdu);
      this.#waiting.delete(pdu.sequence);
      return;
    }
    if (pdu.command === COMMAND.deliver) this.#options.onDeliver(pdu.body);
    const known = [COMMAND.deliver, COMMAND.enquireLink, COMMAND.unbind].some((one) => one === pdu.command);
    this.#socket.write(
      encodePdu({
        command: known ? pdu.command + ANSWER_BIT : COMMAND.genericNack,
        status: known ? 0 : 3,
        sequence: pdu.sequence,
        body: pdu.command === COMMAND.deliver ? cString('') : EMPTY,
      }),
    );
  }

  #end(error: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#pulse);
    const reason = error instanceof Error ? error : new Error(String(error));
    for (const tell of this.#waiting.values()) tell(reason);
    this.#waiting.clear();
    this.#socket.destroy();
  }
}

function connected({ url, connectMs }: LineOptions): Promise<Socket> {
  const address = { host: url.hostname, port: Number(url.port) || DEFAULT_PORT };
  return new Promise((resolve, reject) => {
    const secure = url.protocol === 'smpps:';
    const socket = secure ? connectTls({ ...address, servername: url.hostname }) : connectPlain(address);
    const late = setTimeout(() => socket.destroy(new Error('The SMS centre cannot be reached')), connectMs);
    socket.once('error', (error) => {
      clearTimeout(late);
      reject(error);
    });
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      clearTimeout(late);
      socket.removeAllListeners('error');
      resolve(socket);
    });
  });
}
