import type { Actor } from '@koreshok/domain';
import { openServices } from '@koreshok/services/context';
import { listReceipts } from '@koreshok/services/receipts';
import mysql, { type RowDataPacket } from 'mysql2/promise';

import type { DatabaseUrls } from '../../mariadb/index.ts';
import type { Sale } from './sale.ts';

const LOOK_EVERY_MS = 10;
const PAGE = 100;

/** Looks at the newest page of receipts as a client does, and at the tax service's verdicts, and notes when each sale came. */
export class SaleWatch {
  readonly #waiting = { receipt: new Map<string, Sale>(), verdict: new Map<string, Sale>() };
  readonly #stopping = new AbortController();
  #loops: Promise<unknown> = Promise.resolve();

  /** Opens the database as the portal's user. */
  async start(urls: DatabaseUrls, owner: Actor): Promise<void> {
    const services = await openServices({ databaseUrl: urls.portal, poolSize: 2 });
    const connection = await mysql.createConnection({ uri: urls.portal });
    const receipts = this.#again('receipt', async () => {
      const page = await listReceipts(services, owner, { limit: PAGE });
      return page.items.map(({ fn, number }) => `${fn}/${number}`);
    });
    const verdicts = this.#again('verdict', async (keys) => {
      const [rows] = await connection.query<RowDataPacket[]>(
        "SELECT fn, number FROM Acknowledgement WHERE (fn, number) IN (?) AND verdict <> 'waiting'",
        [keys.map((key) => key.split('/'))],
      );
      return rows.map((row) => `${row['fn']}/${row['number']}`);
    });
    const close = async (): Promise<void> => {
      await services.close();
      await connection.end();
    };
    this.#loops = Promise.all([receipts, verdicts]).then(close, async (error: unknown) => {
      await close();
      throw error;
    });
    // Told by `stop`; nobody listens before.
    this.#loops.catch(() => undefined);
  }

  expect(sale: Sale): void {
    this.#waiting.receipt.set(sale.key, sale);
    this.#waiting.verdict.set(sale.key, sale);
  }

  /** How many sales have not yet come to both ends. */
  get missing(): number {
    return Math.max(this.#waiting.receipt.size, this.#waiting.verdict.size);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loops;
  }

  async #again(
    end: 'receipt' | 'verdict',
    find: (keys: readonly string[]) => Promise<string[]>,
  ): Promise<void> {
    const waiting = this.#waiting[end];
    while (!this.#stopping.signal.aborted) {
      const found = waiting.size === 0 ? [] : await find([...waiting.keys()]);
      const now = performance.now();
      for (const key of found) {
        const sale = waiting.get(key);
        if (sale !== undefined) sale.came[end] = now - sale.sentAt;
        waiting.delete(key);
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}
