import { setTimeout as pause } from 'node:timers/promises';

import {
  type Choice,
  type HttpAddress,
  type HttpReply,
  type HttpRequest,
  json,
  notFound,
  startHttp,
  steerChoice,
} from '../http/index.ts';
import { drawCompanies, type RegistryCompany } from './company.ts';

export interface CompanyRegistryOptions extends HttpAddress {
  readonly seed?: string | number;
  /** 500 by default. */
  readonly count?: number;
}

export interface RunningCompanyRegistry {
  readonly url: string;
  readonly companies: readonly RegistryCompany[];
  readonly stop: () => Promise<void>;
}

const OUTAGES = ['none', 'unavailable', 'hang up', 'slow', 'nonsense'] as const;
type Outage = (typeof OUTAGES)[number];
/** Its own steering, of everything or of one company. */
const CONTROL = /^\/(control)(?:\/(\d+))?$/;
const EVERYWHERE = '';
/** Longer than anybody waits at a form. */
const SLOW_MS = 10_000;

/**
 * Starts the emulated register of companies: `GET /v1/companies/<ИНН>` gives one or 404, `GET /v1/companies?limit=`
 * the first ones, `POST /control` with `{ "outage": "none" | "unavailable" | "hang up" | "slow" | "nonsense" }` takes it
 * down, or makes it answer what nobody agreed on; `POST /control/<ИНН>` does so for those alone who ask for that company.
 *
 * @throws the listener's error when the port is taken.
 */
export async function startCompanyRegistry(options: CompanyRegistryOptions): Promise<RunningCompanyRegistry> {
  const companies = drawCompanies(options.seed ?? 1, options.count ?? 500);
  const byInn = new Map(companies.map((company) => [company.inn, company]));
  const outages = new Map<string, Outage>();
  const outageAt = (place: string): Outage => outages.get(place) ?? 'none';
  const steering = (place: string): Choice<Outage> => ({
    name: 'outage',
    words: OUTAGES,
    now: () => outageAt(place),
    choose: (next) => void outages.set(place, next),
  });

  const handle = async ({ method, path, query, body }: HttpRequest): Promise<HttpReply | 'hang up'> => {
    const [, door, inn = EVERYWHERE] = CONTROL.exec(path) ?? [];
    if (method === 'POST' && door !== undefined) return steerChoice(body, steering(inn));
    const asked = path.replace('/v1/companies/', '');
    const everywhere = outageAt(EVERYWHERE);
    const outage = everywhere === 'none' ? outageAt(asked) : everywhere;
    if (outage === 'hang up') return 'hang up';
    if (outage === 'unavailable') return json({ error: 'unavailable' }, 503);
    if (outage === 'nonsense') return json({ company: 'ООО' });
    // Nobody is kept from ending by an answer that nobody waits for.
    if (outage === 'slow') await pause(SLOW_MS, undefined, { ref: false });
    if (method !== 'GET') return notFound();
    if (path === '/health') return json({ status: 'ok' });
    if (path === '/v1/companies') {
      return json({ companies: companies.slice(0, Number(query.get('limit') ?? 20) || 20) });
    }
    const company = byInn.get(asked);
    return company === undefined ? notFound() : json(company);
  };

  const http = await startHttp(options, handle);
  return { url: http.url, companies, stop: http.stop };
}
