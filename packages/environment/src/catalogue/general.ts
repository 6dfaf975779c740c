import { choice, path } from '../kinds.ts';
import { processNames, setting } from '../setting.ts';

/** What every process reads. */
export const generalSettings = {
  NODE_ENV: setting({
    kind: choice('development', 'production', 'test'),
    meaning: 'In production no secret and no url has a default.',
    readBy: processNames,
    fallback: 'development',
  }),
  LOG_LEVEL: setting({
    kind: choice('trace', 'debug', 'info', 'warn', 'error', 'fatal'),
    meaning: 'The least important log record that is written.',
    readBy: processNames,
    fallback: 'info',
  }),
  DATA_DIR: setting({
    kind: path(),
    meaning: 'The folder for everything the demonstration keeps on this machine: database, files, stamps.',
    readBy: processNames,
    fallback: '.data',
  }),
} as const;
