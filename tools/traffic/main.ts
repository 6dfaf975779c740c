import { loadEnvironment } from '@koreshok/environment';

import { fleetFromDatabase } from './fleet-from-database.ts';
import { readTrafficOptions, TRAFFIC_USAGE, TrafficUsageError } from './options.ts';
import { summaryLines } from './progress.ts';
import { runTraffic } from './traffic.ts';

const USAGE_EXIT = 64;

/** `npm run traffic -- …`; see TRAFFIC_USAGE. Exit 0 when every document was confirmed, 1 when some were not. */
async function main(args: readonly string[]): Promise<number> {
  const options = readTrafficOptions(args);
  const settings = loadEnvironment('tools');
  const { mode } = options;
  const port = mode === 'production' ? settings.GATEWAY_PORT : settings.GATEWAY_TEST_DRIVE_PORT;
  const gate = { host: options.host ?? settings.GATEWAY_HOST, port: options.port ?? port };
  const databaseUrl = options.databaseUrl ?? settings.DATABASE_URL_WORKER;
  const registers = await fleetFromDatabase({ databaseUrl, count: options.registers, mode });
  if (registers.length === 0) {
    process.stderr.write(
      'No register in the database may send documents. Is the system filled? See npm start.\n',
    );
    return 1;
  }
  process.stdout.write(
    `${registers.length} registers, ${options.perSecond} documents a second to ${gate.host}:${gate.port}; Ctrl-C ends it\n`,
  );
  const report = await runTraffic({ registers, gate, options, show, wish: stopWish() });
  process.stdout.write(`${process.stdout.isTTY ? '\n' : ''}${summaryLines(report).join('\n')}\n`);
  return report.unsent === 0 ? 0 : 1;
}

let shown = 0;

/** One line that is written over on a terminal; elsewhere a line every five seconds. */
function show(line: string): void {
  shown += 1;
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${line}`);
  else if (shown % 10 === 0) process.stdout.write(`${line}\n`);
}

function stopWish(): AbortSignal {
  const wish = new AbortController();
  const stop = (): void => wish.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return wish.signal;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TrafficUsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${TRAFFIC_USAGE}`);
  process.exitCode = USAGE_EXIT;
}
