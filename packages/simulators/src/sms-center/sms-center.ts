import {
  type HttpAddress,
  type HttpReply,
  type HttpRequest,
  json,
  listAt,
  notFound,
  objectIn,
  oneOf,
  onlyNames,
  startHttp,
} from '../http/index.ts';
import { listPage } from './pages.ts';
import { type SmsManners, startSmpp } from './smpp.ts';
import { type KeptSms, SmsStore } from './store.ts';

export interface SmsCenterOptions {
  readonly smpp: HttpAddress;
  readonly http: HttpAddress;
}

export interface RunningSmsCenter {
  /** «smpp://user:password@host:port», where messages are taken. */
  readonly smppUrl: string;
  /** Where they are read. */
  readonly url: string;
  readonly messages: (to?: string) => readonly KeptSms[];
  readonly setManners: (manners: SmsManners) => void;
  readonly setRefusers: (numbers: readonly string[]) => void;
  readonly stop: () => Promise<void>;
}

const MANNERS = [
  'accept',
  'accept and fail later',
  'refuse for now',
  'refuse for good',
  'hang up',
  'stay silent',
] as const;

/**
 * Starts an SMS centre and the page that shows what it got. For programs: `GET /api/messages?to=`,
 * `DELETE /api/messages`, `POST /control` with `{ "manners": …, "refusers": ["+7…"] }`, where refusers are numbers whose
 * subscribers refused mass messages.
 *
 * @throws the listener's error when a port is taken.
 */
export async function startSmsCenter(options: SmsCenterOptions): Promise<RunningSmsCenter> {
  const store = new SmsStore();
  const refusers = new Set<string>();
  let manners: SmsManners = 'accept';
  const setRefusers = (numbers: readonly string[]): void => {
    refusers.clear();
    for (const number of numbers) refusers.add(digitsOf(number));
  };
  const smpp = await startSmpp(options.smpp, store, {
    manners: () => manners,
    refuses: (to) => refusers.has(digitsOf(to)),
  });
  const control = (text: string): HttpReply => {
    const body = objectIn(text);
    onlyNames(body, ['manners', 'refusers']);
    manners = oneOf(body, 'manners', MANNERS) ?? manners;
    const numbers = listAt(body, 'refusers');
    if (numbers !== undefined) setRefusers(numbers.map(String));
    return json({ manners, refusers: shown(refusers) });
  };
  const handle = ({ method, path, query, body }: HttpRequest): HttpReply => {
    const to = query.get('to') ?? '';
    if (method === 'POST' && path === '/control') return control(body);
    if (method === 'POST' && path === '/refusals') {
      const number = digitsOf(new URLSearchParams(body).get('number') ?? '');
      if (number !== '' && !refusers.delete(number)) refusers.add(number);
      return { status: 303, headers: { location: '/' }, body: '' };
    }
    if (method === 'DELETE' && path === '/api/messages') {
      store.clear();
      return json({ messages: [] });
    }
    if (method !== 'GET') return notFound();
    if (path === '/') return listPage(store.list(to), to, shown(refusers));
    if (path === '/health') return json({ status: 'ok' });
    return path === '/api/messages' ? json({ messages: store.list(to) }) : notFound();
  };
  const http = await startHttp(options.http, handle).catch(async (error: unknown) => {
    await smpp.stop();
    throw error;
  });
  return {
    smppUrl: `smpp://sandbox:sandbox@${options.smpp.host}:${smpp.port}`,
    url: http.url,
    messages: (to) => store.list(to),
    setManners: (next) => {
      manners = next;
    },
    setRefusers,
    stop: async () => {
      await Promise.all([smpp.stop(), http.stop()]);
    },
  };
}

/** «8 916…» and «+7 916…» are one number. */
const digitsOf = (number: string): string => number.replace(/\D/g, '').replace(/^8(?=\d{10}$)/, '7');
const shown = (numbers: ReadonlySet<string>): string[] => [...numbers].map((digits) => `+${digits}`);
