import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * The address under which the apps know the database, as a virtual IP or a balancer would be: it leads to one server,
 * and can be moved to another. Moving ends what was open.
 */
export class FloatingAddress {
  readonly port: number;
  readonly #server: Server;
  readonly #open: Set<Socket>;
  readonly #target: { port: number };

  private constructor(server: Server, open: Set<Socket>, target: { port: number }) {
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
    this.#open = open;
    this.#target = target;
  }

  static async open(targetPort: number): Promise<FloatingAddress> {
    const target = { port: targetPort };
    const open = new Set<Socket>();
    const keep = (socket: Socket): void => {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
    };
    const server = createServer((near) => {
      const far = connect(target.port, '127.0.0.1');
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        keep(one);
        one.setNoDelay(true);
        one.on('error', () => other.destroy());
        one.on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FloatingAddress(server, open, target);
  }

  move(port: number): void {
    this.#target.port = port;
    for (const socket of this.#open) socket.destroy();
  }

  async close(): Promise<void> {
    this.#server.close();
    for (const socket of this.#open) socket.destroy();
    await once(this.#server, 'close');
  }
}
