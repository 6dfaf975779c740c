import { choice, host, integer, path, port, secret } from '../kinds.ts';
import { optionalSetting, ownSetting, setting } from '../setting.ts';

export const portalSettings = {
  PORTAL_HOST: setting({
    kind: host(),
    meaning: 'The address the portal listens on.',
    readBy: ['portal', 'supervisor'],
    fallback: '127.0.0.1',
  }),
  PORTAL_PORT: setting({
    kind: port(),
    meaning: 'The port the portal listens on.',
    readBy: ['portal', 'worker', 'sandbox', 'supervisor', 'tools'],
    fallback: '3000',
  }),
  PORTAL_BASE_DOMAIN: ownSetting({
    kind: host(),
    meaning: 'The domain under which brands without a domain of their own get their host names.',
    readBy: ['portal', 'worker', 'supervisor', 'tools'],
    inDevelopment: 'localhost',
  }),
  PORTAL_SCHEME: setting({
    kind: choice('http', 'https'),
    meaning: 'How visitors reach the portal; cookies are marked secure with https.',
    readBy: ['portal', 'worker', 'supervisor', 'tools'],
    fallback: 'http',
  }),
  PORTAL_TRUSTED_PROXIES: setting({
    kind: integer(0, 10),
    meaning:
      'How many proxies of ours stand before the portal; so many last addresses of X-Forwarded-For are believed.',
    readBy: ['portal'],
    fallback: '0',
  }),
  PORTAL_DATABASE_CONNECTIONS: setting({
    kind: integer(1, 200),
    meaning: 'How many database connections one portal holds at most; requests beyond them wait.',
    readBy: ['portal'],
    fallback: '10',
  }),
  LEAKED_PASSWORDS_FILE: optionalSetting({
    kind: path(),
    meaning:
      'A list of passwords known from leaks, «SHA-1:count» a line, ordered by digest as Have I Been Pwned gives it out; new passwords are looked up in it beside the list that is shipped.',
    readBy: ['portal'],
  }),
  SECRETS_KEYS: ownSetting({
    kind: secret(),
    meaning:
      'Keys that seal secrets in the database, by version: «1:text,2:text»; the highest seals, the others still open.',
    readBy: ['portal'],
    inDevelopment: '1:development-only-key-for-secrets-at-rest',
  }),
  SESSION_SECRET: ownSetting({
    kind: secret(),
    meaning: 'Signs the session cookies of the portal; changing it signs everybody out.',
    readBy: ['portal'],
    inDevelopment: 'development-only-session-secret-0123456789',
  }),
} as const;
