import { AppError } from '@koreshok/domain';
import { loadEnvironment } from '@koreshok/environment';
import { openServices } from '@koreshok/services/context';
import { createAdmin } from './create-admin.ts';
import { OPERATOR_USAGE, readCreateAdmin } from './options.ts';

const USAGE_EXIT = 64;

/** `npm run operator -- create-admin …`; see OPERATOR_USAGE. */
async function main(command: string | undefined, args: readonly string[]): Promise<number> {
  const options = command === 'create-admin' ? readCreateAdmin(args) : null;
  if (options === null) {
    process.stderr.write(OPERATOR_USAGE);
    return USAGE_EXIT;
  }
  const settings = loadEnvironment('tools');
  const services = await openServices({ databaseUrl: settings.DATABASE_URL_PORTAL, poolSize: 2 });
  try {
    const link = await createAdmin(services, options);
    const port = settings.PORTAL_SCHEME === 'https' ? '' : `:${settings.PORTAL_PORT}`;
    process.stdout.write(`${settings.PORTAL_SCHEME}://${link.host}${port}${link.path}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const fields = Object.entries(error.fields).map(([field, text]) => `  ${field}: ${text}\n`);
    process.stderr.write(`${error.sentence}\n${fields.join('')}`);
    return 1;
  } finally {
    await services.close();
  }
}

process.exitCode = await main(process.argv[2], process.argv.slice(3));
