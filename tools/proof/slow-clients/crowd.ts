import { createConnection, type Socket } from 'node:net';

/**
 * A crowd of connections that each send one byte a second and begin anew when they are thrown out. A process of its
 * own, so that it shares no event loop with the registers at work; told by its arguments: port, how many, how many of
 * one address. Says how many are connected once a second, and ends with its standard input.
 */
const [port = 0, wanted = 0, perAddress = 1] = process.argv.slice(2).map(Number);

const TICKS_A_SECOND = 20;
const BEGINNING = Buffer.from('2a08410a81a20120', 'hex');
const NUMBER = Buffer.from('9999078900001234');
/** A session header that announces a body; what comes behind it is noise that never gets whole. */
const HEADER = Buffer.concat([BEGINNING, NUMBER, Buffer.from('007f14000000', 'hex')]);

class SlowClient {
  readonly #address: string;
  #socket: Socket | null = null;
  #sent = 0;
  connected = false;
  thrownOut = 0;

  constructor(address: string) {
    this.#address = address;
  }

  /** One byte more; a new connection when there is none. */
  beat(): void {
    if (this.#socket === null) return this.#connect();
    if (!this.connected) return;
    this.#socket.write(HEADER.subarray(this.#sent % HEADER.length, (this.#sent % HEADER.length) + 1));
    this.#sent += 1;
  }

  #connect(): void {
    this.#sent = 0;
    const socket = createConnection({ port, host: '127.0.0.1', localAddress: this.#address });
    this.#socket = socket;
    socket.on('connect', () => {
      this.connected = true;
    });
    socket.on('error', () => undefined);
    socket.on('end', () => socket.destroy());
    socket.on('close', () => {
      if (this.connected) this.thrownOut += 1;
      this.connected = false;
      this.#socket = null;
    });
    socket.resume();
  }
}

const clients = Array.from(
  { length: wanted },
  (_none, index) => new SlowClient(`127.0.1.${1 + Math.floor(index / perAddress)}`),
);
let tick = 0;
setInterval(() => {
  for (let at = tick % TICKS_A_SECOND; at < clients.length; at += TICKS_A_SECOND) clients[at]?.beat();
  tick += 1;
}, 1_000 / TICKS_A_SECOND);
setInterval(() => {
  const connected = clients.filter((client) => client.connected).length;
  const thrownOut = clients.reduce((sum, client) => sum + client.thrownOut, 0);
  process.stdout.write(`${JSON.stringify({ connected, thrownOut })}\n`);
}, 1_000);
process.stdin.on('end', () => process.exit(0)).resume();
