import type { Actor } from '@koreshok/domain';
import type { Logger } from '@koreshok/environment';
import type { FilesContext } from '@koreshok/services/context';
import { type Brand, brandByHost } from '@koreshok/services/brands';
import type { Keyring } from '@koreshok/services/secrets';
import { type ResolvedSession, resolveOpenSession, resolveSession } from '@koreshok/services/sessions';

import { parseCookies, sessionCookieLine, sessionTokenOf } from '../auth/cookie.ts';
import type { GatePorts } from '../views/gate.ts';
import { publicOrigin } from './origin.ts';
import { type RequestFacts, requestFacts } from './request.ts';
import type { PortalLimits, PortalRuntime } from './runtime.ts';

/** A session that acts for an organization. */
export type PortalSession = ResolvedSession & { readonly actor: Actor };

/** What every procedure gets. Brand and session are looked up once per request, when first asked for. */
export interface PortalContext {
  readonly services: FilesContext;
  readonly keys: Keyring;
  readonly log: Logger;
  readonly limits: PortalLimits;
  readonly request: RequestFacts;
  readonly gatePorts: GatePorts;
  readonly companies: PortalRuntime['companies'];
  readonly trust: PortalRuntime['trust'];
  /** Where the gateway tells its figures. */
  readonly gatewayMetrics: string;
  readonly brand: () => Promise<Brand | null>;
  /** The address of this portal for the brand asked; null on a host without a brand. */
  readonly origin: () => Promise<string | null>;
  readonly session: () => Promise<ResolvedSession | null>;
  /** The session as it is at this very moment, for what outlives a request; does not keep it alive. */
  readonly sessionNow: () => Promise<ResolvedSession | null>;
  /** Lets the browser go on with a new token of its session. */
  readonly carryToken: (token: string) => Promise<void>;
  /** Lines of cookies the answer sets. */
  readonly cookieLines: readonly string[];
}

/** Makes the context of one request. The tenant comes from the session behind the cookie and from nothing else. */
export function portalContext(runtime: PortalRuntime, headers: Headers): PortalContext {
  const { services, keys, trust, log, limits, settings, companies } = runtime;
  const request = requestFacts(headers);
  const secure = settings.PORTAL_SCHEME === 'https';
  const cookieLines: string[] = [];
  const session = once(async () => {
    const token = await sessionTokenOf(parseCookies(headers.get('cookie')), settings.SESSION_SECRET, secure);
    const { host, background } = request;
    return token === undefined ? null : resolveSession(services, { token, host, extend: !background });
  });
  const brand = once(async () => (request.host === '' ? null : brandByHost(services, request.host)));
  return {
    services,
    keys,
    log,
    limits,
    companies,
    trust,
    request,
    gatewayMetrics: `http://${settings.GATEWAY_HTTP_HOST}:${settings.GATEWAY_HTTP_PORT}/metrics`,
    gatePorts: { production: settings.GATEWAY_PORT, testDrive: settings.GATEWAY_TEST_DRIVE_PORT },
    brand,
    origin: once(async () => {
      const found = await brand();
      return found === null ? null : publicOrigin(settings, found.host);
    }),
    session,
    sessionNow: async () => {
      const opened = await session();
      if (opened === null) return null;
      return resolveOpenSession(services, { sessionId: opened.sessionId, host: request.host });
    },
    carryToken: async (token) => {
      cookieLines.push(await sessionCookieLine(token, settings.SESSION_SECRET, secure));
    },
    cookieLines,
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
