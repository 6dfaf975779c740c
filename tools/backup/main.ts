import { parseArgs } from 'node:util';

import { ProgramFailed } from './program.ts';
import { restoreBackup } from './restore.ts';
import { shipLogs } from './ship-logs.ts';
import { takeBackup } from './take.ts';

const USAGE = `npm run backup -- take --socket SOCKET --to FOLDER
    copies a running server's files under traffic and makes the copy ready to be put back.
npm run backup -- logs --socket SOCKET --to FOLDER
    closes the binary log and copies the closed ones that FOLDER does not hold yet.
npm run backup -- restore --from FOLDER --logs FOLDER --into DATADIR
    fills an empty data folder from a backup and replays the logs after it.
`;
const USAGE_EXIT = 64;
const text = { type: 'string' } as const;

/** `npm run backup`: see docs/runbooks/restore.md. */
async function main(command: string | undefined, args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { socket: text, to: text, from: text, logs: text, into: text },
  });
  const { socket, to, from, logs, into } = values;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    if (command === 'take' && socket !== undefined && to !== undefined) {
      const { file, position } = await takeBackup(socket, to);
      say(`the backup ends at ${file}, ${position}`);
      return 0;
    }
    if (command === 'logs' && socket !== undefined && to !== undefined) {
      say(`copied: ${(await shipLogs(socket, to)).join(', ')}`);
      return 0;
    }
    if (command === 'restore' && from !== undefined && logs !== undefined && into !== undefined) {
      say(`${await restoreBackup({ backup: from, logs, into, say })} logs replayed`);
      return 0;
    }
  } catch (error) {
    if (!(error instanceof ProgramFailed)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  process.stderr.write(USAGE);
  return USAGE_EXIT;
}

process.exitCode = await main(process.argv[2], process.argv.slice(3));
