import { milliseconds, url } from '../kinds.ts';
import { ownSetting, setting } from '../setting.ts';

/** Who judges files that come from outside. */
export const antivirusSettings = {
  ANTIVIRUS_URL: ownSetting({
    kind: url('tcp'),
    meaning: 'The clamd that judges every file before it is kept; without its word no file is taken.',
    readBy: ['portal'],
    inDevelopment: (textOf) => `tcp://127.0.0.1:${textOf('SANDBOX_CLAMD_PORT')}`,
  }),
  ANTIVIRUS_TIMEOUT_MS: setting({
    kind: milliseconds(100, 120_000),
    meaning: 'How long a person waits for the verdict before the file is refused for now.',
    readBy: ['portal'],
    fallback: '20000',
  }),
} as const;
