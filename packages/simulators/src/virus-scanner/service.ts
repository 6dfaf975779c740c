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
import { type ScannerManners, startClamd } from './clamd.ts';

export interface VirusScannerOptions {
  readonly clamd: HttpAddress;
  readonly http: HttpAddress;
}

export interface RunningVirusScanner {
  /** `tcp://host:port`, where files are judged. */
  readonly clamdUrl: string;
  /** Where it is steered. */
  readonly url: string;
  readonly counts: () => { readonly scanned: number; readonly infected: number };
  readonly setManners: (manners: ScannerManners) => void;
  readonly stop: () => Promise<void>;
}

const MANNERS = ['scan', 'too long', 'hang up', 'stay silent', 'nonsense'] as const;

/**
 * Starts an emulated clamd and its steering: `GET /` counts, `POST /control` with `{ "manners": … }`.
 *
 * @throws the listener's error when a port is taken.
 */
export async function startVirusScanner(options: VirusScannerOptions): Promise<RunningVirusScanner> {
  let manners: ScannerManners = 'scan';
  const counts = { scanned: 0, infected: 0 };
  const clamd = await startClamd(options.clamd, {
    manners: () => manners,
    scanned: (infected) => {
      counts.scanned += 1;
      if (infected) counts.infected += 1;
    },
  });
  const steering: Choice<ScannerManners> = {
    name: 'manners',
    words: MANNERS,
    now: () => manners,
    choose: (next) => {
      manners = next;
    },
  };
  const handle = ({ method, path, body }: HttpRequest): HttpReply => {
    if (method === 'POST' && path === '/control') return steerChoice(body, steering);
    if (method === 'GET' && (path === '/' || path === '/health')) return json({ manners, ...counts });
    return notFound();
  };
  try {
    const http = await startHttp(options.http, handle);
    return {
      clamdUrl: `tcp://${options.clamd.host}:${clamd.port}`,
      url: http.url,
      counts: () => counts,
      setManners: steering.choose,
      stop: async () => {
        await http.stop();
        await clamd.stop();
      },
    };
  } catch (error) {
    await clamd.stop();
    throw error;
  }
}
