import { constants, existsSync, mkdirSync } from 'node:fs';
import { copyFile, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import mysql, { type RowDataPacket } from 'mysql2/promise';

/**
 * Closes the binary log that is written and copies every closed one that the folder does not hold yet. What is confirmed
 * after the last call lies on this machine and its replicas alone.
 *
 * @param socket the server's socket; its administrator comes in by it.
 * @returns the names of the logs copied now.
 */
export async function shipLogs(socket: string, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const admin = await mysql.createConnection({ user: 'root', socketPath: socket });
  try {
    const [[place]] = await admin.query<RowDataPacket[]>('SELECT @@log_bin_basename AS base');
    await admin.query('FLUSH BINARY LOGS');
    const [logs] = await admin.query<RowDataPacket[]>('SHOW BINARY LOGS');
    const closed = logs.slice(0, -1).map((row) => String(row['Log_name']));
    const missing = closed.filter((name) => !existsSync(join(folder, name)));
    for (const name of missing)
      await copyWhole(join(dirname(String(place?.['base'])), name), join(folder, name));
    return missing;
  } finally {
    await admin.end();
  }
}

/** The name appears once the copy is whole and on disk. */
async function copyWhole(from: string, to: string): Promise<void> {
  const half = `${to}.half`;
  await copyFile(from, half, constants.COPYFILE_FICLONE);
  const file = await open(half, 'r+');
  await file.sync();
  await file.close();
  await rename(half, to);
}
