import { type Child, startBareTaxService, startSandboxTaxService } from './children.ts';

export const TAX_SERVICES = ['sandbox', 'bare'] as const;
export type TaxServiceKind = (typeof TAX_SERVICES)[number];

/** A tax service in a process of its own, and what it has got so far. */
export interface CountingTaxService {
  readonly url: string;
  readonly counts: () => Promise<{ readonly first: number; readonly repeated: number }>;
  /** Whether it has the document. */
  readonly has: (fn: string, number: number) => Promise<boolean>;
  /** Answers nothing until it goes on. */
  readonly pause: () => void;
  readonly goOn: () => void;
  readonly stop: () => Promise<void>;
}

/** The sandbox's reads and checks every document; the bare one accepts whatever comes, so that the relay alone is measured. */
export async function startCountingTaxService(kind: TaxServiceKind): Promise<CountingTaxService> {
  const child = await (kind === 'bare' ? startBareTaxService() : startSandboxTaxService());
  return kind === 'bare' ? bare(child) : sandbox(child);
}

interface Counts {
  readonly first: number;
  readonly repeated: number;
}

function bare(child: Child): CountingTaxService {
  const url = urlOf(child);
  return {
    url,
    counts: () => get<Counts>(`${url}/counts`),
    has: async (fn, number) => (await get<{ last: number }>(`${url}/last?fn=${fn}`)).last >= number,
    ...held(child),
    stop: child.stop,
  };
}

function sandbox(child: Child): CountingTaxService {
  const url = urlOf(child);
  return {
    url,
    counts: () => get<Counts>(`${url}/control/counts`),
    has: async (fn, number) => {
      const found = await asked(`${url}/v1/statuses`, {
        method: 'POST',
        body: JSON.stringify({ documents: [{ fiscalDriveNumber: fn, fiscalDocumentNumber: number }] }),
      });
      return ((await found.json()) as { results: unknown[] }).results.length > 0;
    },
    ...held(child),
    stop: child.stop,
  };
}

function held({ pid }: Child): Pick<CountingTaxService, 'pause' | 'goOn'> {
  return { pause: () => process.kill(pid, 'SIGSTOP'), goOn: () => process.kill(pid, 'SIGCONT') };
}

function urlOf({ port }: Child): string {
  return `http://127.0.0.1:${port}`;
}

/** A server may close a connection it has kept at the moment it is used again: such a question is asked once more. */
async function asked(url: string, options: RequestInit = {}): Promise<Response> {
  return fetch(url, options).catch(() => fetch(url, options));
}

async function get<T>(url: string): Promise<T> {
  return (await (await asked(url)).json()) as T;
}
