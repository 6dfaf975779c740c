import { setTimeout as wait } from 'node:timers/promises';
import type { Connection, RowDataPacket } from 'mysql2/promise';

/** Pages of 16 KB that may stay: the server's own clocks change some at any time. */
const FEW_PAGES = 100;
const LONGEST_MS = 60_000;
const LOOK_MS = 50;

/**
 * Has the server write out all changed pages. It puts that off until its log is nearly full and then does it at once, so
 * that a load would pay for others before it.
 * @throws Error when it has not within a minute.
 */
export async function writeOut(admin: Connection): Promise<void> {
  const before = await readSettings(admin);
  await write(admin, { innodb_io_capacity_max: 40_000, innodb_io_capacity: 20_000 });
  await write(admin, { innodb_max_dirty_pages_pct_lwm: 0, innodb_max_dirty_pages_pct: 0 });
  try {
    const until = performance.now() + LONGEST_MS;
    while ((await dirtyPages(admin)) > FEW_PAGES) {
      if (performance.now() > until) throw new Error('The server did not write out its pages');
      await wait(LOOK_MS);
    }
  } finally {
    await write(admin, before);
  }
}

const NAMES = [
  'innodb_max_dirty_pages_pct',
  'innodb_max_dirty_pages_pct_lwm',
  'innodb_io_capacity',
  'innodb_io_capacity_max',
];

async function readSettings(admin: Connection): Promise<Record<string, number>> {
  const [rows] = await admin.query<RowDataPacket[]>('SHOW GLOBAL VARIABLES WHERE Variable_name IN (?)', [
    NAMES,
  ]);
  const found = new Map(rows.map((row) => [String(row['Variable_name']), Number(row['Value'])]));
  return Object.fromEntries(NAMES.map((name) => [name, found.get(name) ?? 0]));
}

async function write(admin: Connection, settings: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(settings)) await admin.query(`SET GLOBAL ${name} = ${value}`);
}

async function dirtyPages(admin: Connection): Promise<number> {
  const [rows] = await admin.query<RowDataPacket[]>(
    "SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'",
  );
  return Number(rows[0]?.['Value'] ?? 0);
}
