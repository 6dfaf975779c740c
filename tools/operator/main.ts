import { AppError } from '@koreshok/domain';
import { loadEnvironment } from '@koreshok/environment';
import type { ServiceContext } from '@koreshok/services';
import { monthMoveProgress, orderMonthMove } from '@koreshok/services/archive';
import { openServices } from '@koreshok/services/context';
import { createAdmin } from './create-admin.ts';
import { OPERATOR_USAGE, readCreateAdmin, readMonth, readRebuild } from './options.ts';
import { rebuild } from './rebuild.ts';
import { watchJob } from './watch-job.ts';

const USAGE_EXIT = 64;
const LOOK_EVERY_MS = 1_000;

type Settings = ReturnType<typeof loadEnvironment<'tools'>>;
type Work = (services: ServiceContext, settings: Settings) => Promise<number>;

/** `npm run operator -- COMMAND …`; see OPERATOR_USAGE. */
async function main(command: string | undefined, args: readonly string[]): Promise<number> {
  const work = workOf(command, args);
  if (work === null) {
    process.stderr.write(OPERATOR_USAGE);
    return USAGE_EXIT;
  }
  const settings = loadEnvironment('tools');
  const services = await openServices({ databaseUrl: settings.DATABASE_URL_PORTAL, poolSize: 2 });
  try {
    return await work(services, settings);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = Object.entries(error.fields).map(([field, text]) => `  ${field}: ${text}\n`);
    process.stderr.write(`${error.sentence}\n${fields.join('')}`);
    return 1;
  } finally {
    await services.close();
  }
}

/** Null for a command that does not exist, or arguments that make no sense. */
function workOf(command: string | undefined, args: readonly string[]): Work | null {
  if (command === 'create-admin') {
    const options = readCreateAdmin(args);
    return options === null
      ? null
      : async (services, settings) => {
          const link = await createAdmin(services, options);
          const port = settings.PORTAL_SCHEME === 'https' ? '' : `:${settings.PORTAL_PORT}`;
          say(`${settings.PORTAL_SCHEME}://${link.host}${port}${link.path}`);
          return 0;
        };
  }
  if (command === 'rebuild') {
    const wish = readRebuild(args);
    return wish === null ? null : (services) => rebuild(services, { wish, say, everyMs: LOOK_EVERY_MS });
  }
  if (command === 'move-month') {
    const month = readMonth(args);
    return month === null
      ? null
      : async (services) => {
          await orderMonthMove(services, month);
          const look = () => monthMoveProgress(services, month);
          return watchJob(look, { say, everyMs: LOOK_EVERY_MS, unit: 'documents' });
        };
  }
  return null;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = await main(process.argv[2], process.argv.slice(3));
