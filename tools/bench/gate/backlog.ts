import type { Connection, RowDataPacket } from 'mysql2/promise';

/** How many seconds each part behind the gateway is behind it: the age of the oldest document it still has to see. */
export interface Behind {
  readonly projections: number;
  readonly relay: number;
}

const PROJECTIONS = `SELECT TIMESTAMPDIFF(MICROSECOND, MIN(availableAt), NOW(3)) / 1000000 AS seconds
  FROM Outbox WHERE consumer = 'projector' AND doneAt IS NULL`;
const RELAY = 'SELECT TIMESTAMPDIFF(MICROSECOND, MIN(dueAt), NOW(3)) / 1000000 AS seconds FROM RelayLane';

async function readBehind(connection: Connection): Promise<Behind> {
  return {
    projections: await secondsOf(connection, PROJECTIONS),
    relay: await secondsOf(connection, RELAY),
  };
}

async function secondsOf(connection: Connection, sql: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  return Math.max(0, Math.round(Number(rows[0]?.['seconds'] ?? 0) * 100) / 100);
}

const EVERY_MS = 250;
const LONGEST_CATCH_UP_MS = 120_000;

/**
 * Waits until projections and relay have seen everything, so that what one load left behind does not weigh on the next.
 * @throws Error when they have not within two minutes.
 */
export async function untilCaughtUp(connection: Connection): Promise<void> {
  const until = performance.now() + LONGEST_CATCH_UP_MS;
  while (performance.now() < until) {
    const { projections, relay } = await readBehind(connection);
    if (projections === 0 && relay === 0) return;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  throw new Error('Projections and relay did not catch up');
}

/** Looks again and again at how far behind everything is, until it is stopped. */
export class BehindWatch {
  readonly #connection: Connection;
  readonly #seen: Behind[] = [];
  #stopped = false;
  #loop: Promise<void> = Promise.resolve();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  start(): void {
    this.#loop = (async () => {
      while (!this.#stopped) {
        this.#seen.push(await readBehind(this.#connection));
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      }
    })();
    // Told by `stop`; nobody listens before.
    this.#loop.catch(() => undefined);
  }

  /** @returns the longest that each was behind, and how far it was at the last look. */
  async stop(): Promise<{ longest: Behind; last: Behind }> {
    this.#stopped = true;
    await this.#loop;
    const longest = (part: keyof Behind): number => Math.max(0, ...this.#seen.map((behind) => behind[part]));
    const last = this.#seen.at(-1) ?? { projections: 0, relay: 0 };
    return { longest: { projections: longest('projections'), relay: longest('relay') }, last };
  }
}
