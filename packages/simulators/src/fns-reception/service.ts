import {
  type HttpAddress,
  type HttpReply,
  type HttpRequest,
  json,
  notFound,
  numberAt,
  objectIn,
  oneOf,
  onlyNames,
  startHttp,
  textAt,
} from '../http/index.ts';
import { Reception } from './reception.ts';

export interface FnsReceptionOptions extends HttpAddress {
  /** The operator that cards should name; another one sets its bit. */
  readonly operatorInn: string;
  /** Milliseconds since the epoch; the machine's clock by default. */
  readonly clock?: () => number;
}

export interface RunningFnsReception {
  readonly url: string;
  readonly reception: Reception;
  readonly stop: () => Promise<void>;
}

const OUTAGES = ['none', 'unavailable', 'hang up'] as const;
const LONGEST_DELAY_MS = 7 * 86_400_000;
const POWER_STATES = ['active', 'revoked'] as const;
const POWERS = '/v1/powers/';
const POWERS_CONTROL = '/control/powers/';

/**
 * Starts the emulated reception of applications about registers: `POST /v1/applications` takes one in, `GET
 * /v1/applications/<number>` tells how it stands, `GET /v1/cards/<РНМ>?fn=` the bits of a card, `GET /v1/powers/<number>`
 * how a power of attorney stands in the register, and `POST /control` with `{ "outage", "delayMs", "refuse" }` makes it
 * fail, wait or refuse. `POST /control/powers/<number>` with `{ "state": "active" | "revoked" }` enters a power.
 *
 * @throws the listener's error when the port is taken.
 */
export async function startFnsReception(options: FnsReceptionOptions): Promise<RunningFnsReception> {
  const reception = new Reception({
    now: options.clock ?? (() => Date.now()),
    operatorInn: options.operatorInn,
  });
  const powers = new Map<string, (typeof POWER_STATES)[number]>();
  let outage: (typeof OUTAGES)[number] = 'none';

  const enterPower = (number: string, body: string): HttpReply => {
    const wish = objectIn(body);
    onlyNames(wish, ['state']);
    const state = oneOf(wish, 'state', POWER_STATES) ?? 'active';
    powers.set(number, state);
    return json({ state });
  };

  const steer = (body: string): HttpReply => {
    const wish = objectIn(body);
    onlyNames(wish, ['outage', 'delayMs', 'refuse']);
    outage = oneOf(wish, 'outage', OUTAGES) ?? outage;
    const { delayMs, refuse } = reception.behaviour;
    reception.steer({
      delayMs: numberAt(wish, 'delayMs', { least: 0, most: LONGEST_DELAY_MS, fallback: delayMs }),
      refuse: 'refuse' in wish ? (wish['refuse'] === null ? null : (textAt(wish, 'refuse') ?? null)) : refuse,
    });
    return json({ outage, ...reception.behaviour });
  };

  const take = (body: string): HttpReply => {
    const from = objectIn(body);
    const fileId = textAt(from, 'fileId') ?? '';
    const signature = Buffer.from(textAt(from, 'signature') ?? '', 'base64');
    // A signature is a CMS message: a sequence. What it is worth is judged by those who sent it.
    if (signature[0] !== 0x30) return json({ error: 'Нет электронной подписи' }, 400);
    const id = reception.submit(fileId, Buffer.from(textAt(from, 'document') ?? '', 'base64'));
    return id === null ? json({ error: 'Файл с таким именем уже принят' }, 409) : json({ id }, 202);
  };

  const answer = ({ method, path, query, body }: HttpRequest): HttpReply | 'hang up' => {
    if (method === 'POST' && path === '/control') return steer(body);
    if (method === 'POST' && path.startsWith(POWERS_CONTROL))
      return enterPower(path.slice(POWERS_CONTROL.length), body);
    if (outage === 'hang up') return 'hang up';
    if (outage === 'unavailable') return json({ error: 'unavailable' }, 503);
    if (method === 'GET' && path === '/health') return json({ status: 'ok' });
    if (method === 'POST' && path === '/v1/applications') return take(body);
    if (method !== 'GET') return notFound();
    if (path.startsWith('/v1/cards/')) {
      return json({ status: reception.card(path.slice('/v1/cards/'.length), query.get('fn') ?? '') });
    }
    if (path.startsWith(POWERS)) return json({ state: powers.get(path.slice(POWERS.length)) ?? null });
    const state = reception.state(path.replace('/v1/applications/', ''));
    return state === undefined ? notFound() : json(state);
  };

  const http = await startHttp(options, answer);
  return { url: http.url, reception, stop: http.stop };
}
