import { createServer, type Server, type Socket } from 'node:net';
import { ConnectionBook, type ConnectionLimits } from './connection-book.ts';
import type { Gate, SessionEnd, SessionHost, SessionLimits } from './host.ts';
import { Session } from './session.ts';

/** How often deadlines are looked at: one timer for all connections costs less than one for each. */
const SWEEP_MS = 100;
/** Connections the system may hold ready for us while the process is busy. */
const BACKLOG = 4_096;

export interface GateServerOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly ports: Readonly<Record<Gate, number>>;
  readonly connections: ConnectionLimits;
  readonly limits: SessionLimits;
  readonly ticks: () => number;
  readonly onMessage: SessionHost<Session>['onMessage'];
  readonly onClosed: (why: SessionEnd) => void;
}

/** The doors for cash registers, with one book of connections for all. */
export class GateServer {
  readonly #options: GateServerOptions;
  readonly #book: ConnectionBook<Session>;
  readonly #host: SessionHost<Session>;
  readonly #servers = new Map<Gate, Server>();
  #sweep: NodeJS.Timeout | undefined;
  #stopping = false;
  #emptied: (() => void) | undefined;

  constructor(options: GateServerOptions) {
    this.#options = options;
    this.#book = new ConnectionBook(options.connections);
    this.#host = {
      limits: options.limits,
      ticks: options.ticks,
      nameAddress: (session, address) => this.#book.nameAddress(session, address),
      onSpoke: (session) => this.#book.spoke(session),
      onMessage: options.onMessage,
      onClosed: (session, why) => this.#onClosed(session, why),
    };
  }

  get connections(): number {
    return this.#book.size;
  }

  /** The port a gate listens on; 0 while it does not. */
  port(gate: Gate): number {
    const address = this.#servers.get(gate)?.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** @throws the listener's error when a port is taken. */
  async listen(): Promise<void> {
    const gates: readonly Gate[] = ['production', 'test_drive', 'marking'];
    await Promise.all(gates.map((gate) => this.#listen(gate)));
    this.#sweep = setInterval(() => this.#checkDeadlines(), SWEEP_MS);
  }

  /** Accepts nobody new, lets what is under way be answered, and ends the rest after the deadline. */
  async stop(deadlineMs: number): Promise<void> {
    this.#stopping = true;
    for (const server of this.#servers.values()) server.close();
    const emptied = new Promise<void>((resolve) => {
      this.#emptied = resolve;
    });
    for (const session of this.#book.sessions) session.stop();
    const timer = setTimeout(() => this.#endAll(), deadlineMs);
    if (this.#book.size === 0) this.#emptied?.();
    await emptied;
    clearTimeout(timer);
    clearInterval(this.#sweep);
  }

  #endAll(): void {
    for (const session of this.#book.sessions) session.destroy('stopping');
  }

  #listen(gate: Gate): Promise<void> {
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
      this.#accept(socket, gate),
    );
    this.#servers.set(gate, server);
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port: this.#options.ports[gate], host: this.#options.host, backlog: BACKLOG }, () => {
        server.off('error', reject);
        resolve();
      });
    });
  }

  #accept(socket: Socket, gate: Gate): void {
    const session = new Session(socket, gate, this.#host);
    if (!this.#stopping && this.#book.enter(session)) {
      session.begin();
      return;
    }
    this.#options.onClosed('full');
    socket.destroy();
  }

  #onClosed(session: Session, why: SessionEnd): void {
    this.#book.leave(session);
    this.#options.onClosed(why);
    if (this.#stopping && this.#book.size === 0) this.#emptied?.();
  }

  #checkDeadlines(): void {
    const now = this.#options.ticks();
    for (const session of this.#book.sessions) session.checkDeadline(now);
  }
}
