import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian keeps the server outside an ordinary user's PATH; Homebrew keeps it by processor. */
const usualFolders = [
  '/usr/sbin',
  '/usr/bin',
  '/opt/homebrew/bin',
  '/usr/local/bin',
  '/home/linuxbrew/.linuxbrew/bin',
];

export class MariadbMissing extends Error {
  override readonly name = 'MariadbMissing';
}

/**
 * The path of one of MariaDB's programs, from PATH first and the usual folders then.
 *
 * @throws MariadbMissing with what to install.
 */
export function findProgram(
  name: 'mariadbd' | 'mariadb-install-db',
  searchPath: string = process.env['PATH'] ?? '',
): string {
  const folders = [...searchPath.split(delimiter).filter((folder) => folder !== ''), ...usualFolders];
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  if (found !== undefined) return found;
  throw new MariadbMissing(
    `${name} was not found: run \`npm run setup\`, or install MariaDB 10.11 or 11.8 (Debian: mariadb-server-core, Homebrew: mariadb)`,
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
