import { systemClock } from '@koreshok/domain';
import { createLog, type Environment, loadEnvironment, type Logger } from '@koreshok/environment';
import { type CompanyRegistry, openCompanyRegistry } from '@koreshok/services/companies';
import { openVirusScanner } from '@koreshok/services/files';
import { openTrustFolder } from '@koreshok/services/signing-trust';
import { type FilesContext, openServices, withFiles } from '@koreshok/services/context';

import { type Keyring, readKeyring } from '@koreshok/services/secrets';

import { type EvenTime, evenTime } from '../security/even-time.ts';
import { StreamLimit } from '../live/stream-limit.ts';
import { RateLimit } from '../security/rate-limit.ts';

/** What one portal process holds from its first request to its end. */
export interface PortalRuntime {
  readonly settings: PortalServerSettings;
  readonly services: FilesContext;
  /** Keys of secrets at rest. */
  readonly keys: Keyring;
  readonly log: Logger;
  readonly limits: PortalLimits;
  readonly companies: Pick<CompanyRegistry, 'find'>;
  /** What signatures are judged by; null where nothing is trusted yet. */
  readonly trust: ReturnType<typeof openTrustFolder>;
}

export type PortalServerSettings = Pick<
  Environment<'portal'>,
  | 'SESSION_SECRET'
  | 'SECRETS_KEYS'
  | 'SIGNATURE_TRUST_DIR'
  | 'PORTAL_SCHEME'
  | 'PORTAL_PORT'
  | 'NODE_ENV'
  | 'GATEWAY_PORT'
  | 'GATEWAY_TEST_DRIVE_PORT'
  | 'GATEWAY_HTTP_HOST'
  | 'GATEWAY_HTTP_PORT'
>;

/** Dams against guessing, by the visitor's address; behind them stands the throttle kept in the database. */
export interface PortalLimits {
  readonly signIn: RateLimit;
  readonly passwordReset: RateLimit;
  /** Around what takes longer for an e-mail that is known. */
  readonly evenTime: EvenTime;
  readonly registration: RateLimit;
  readonly receiptCheck: RateLimit;
  /** Links and codes that are tried. */
  readonly offer: RateLimit;
  /** Look-ups by ИНН. */
  readonly company: RateLimit;
  readonly api: RateLimit;
  readonly upload: RateLimit;
  readonly live: StreamLimit;
}

export function makeLimits(clock = systemClock): PortalLimits {
  return {
    signIn: new RateLimit(clock, { burst: 60, refillMs: 2_000 }),
    passwordReset: new RateLimit(clock, { burst: 5, refillMs: 60_000 }),
    evenTime: evenTime(300),
    registration: new RateLimit(clock, { burst: 20, refillMs: 5_000 }),
    receiptCheck: new RateLimit(clock, { burst: 30, refillMs: 2_000 }),
    offer: new RateLimit(clock, { burst: 60, refillMs: 1_000 }),
    company: new RateLimit(clock, { burst: 30, refillMs: 2_000 }),
    api: new RateLimit(clock, { burst: 300, refillMs: 50 }),
    upload: new RateLimit(clock, { burst: 20, refillMs: 6_000 }),
    live: new StreamLimit({ perSession: 20, total: 2_000 }),
  };
}

// Pages and route handlers are bundled apart, so a module's own variable would open the database twice.
const place = Symbol.for('koreshok.portal.runtime');
const holder = globalThis as { [place]?: Promise<PortalRuntime> };

/** The process's runtime, opened at the first call. @throws Error when the database cannot be reached; the next call tries again. */
export function portalRuntime(): Promise<PortalRuntime> {
  holder[place] ??= open().catch((error: unknown) => {
    delete holder[place];
    throw error;
  });
  return holder[place];
}

async function open(): Promise<PortalRuntime> {
  const settings = loadEnvironment('portal');
  const services = await openServices({
    databaseUrl: settings.DATABASE_URL_PORTAL,
    poolSize: settings.PORTAL_DATABASE_CONNECTIONS,
    leakedPasswordsFile: settings.LEAKED_PASSWORDS_FILE,
  });
  const companies = openCompanyRegistry({
    url: settings.COMPANY_REGISTRY_URL,
    timeoutMs: settings.COMPANY_REGISTRY_TIMEOUT_MS,
  });
  return {
    settings,
    keys: readKeyring(settings.SECRETS_KEYS),
    services: withFiles(
      services,
      settings.FILES_DIR,
      openVirusScanner({ url: settings.ANTIVIRUS_URL, timeoutMs: settings.ANTIVIRUS_TIMEOUT_MS }),
    ),
    companies,
    trust: openTrustFolder(settings.SIGNATURE_TRUST_DIR),
    log: createLog('portal', settings.LOG_LEVEL),
    limits: makeLimits(),
  };
}
