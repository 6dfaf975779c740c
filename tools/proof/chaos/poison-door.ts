import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** A document that the tax service cannot read: a request that carries it is refused whole. */
export interface Poison {
  readonly driveNumber: string;
  readonly number: number;
  /** Whether it can be read some day: a moment after it was refused alone for the first time. */
  readonly heals: boolean;
}

export interface PoisonDoor {
  readonly url: string;
  /** Requests refused because of a poison. */
  readonly refused: () => number;
  readonly stop: () => Promise<void>;
}

/** Less than the wait before a refused document is sent again. */
const HEALS_AFTER_MS = 100;

/**
 * Stands before the tax service and answers 400 to every request that carries a poison; all others go through. The
 * relay has to find the one document that spoils a request and let the others pass.
 */
export async function openPoisonDoor(taxServiceUrl: string, poisons: readonly Poison[]): Promise<PoisonDoor> {
  const target = new URL(taxServiceUrl);
  const healthyFrom = new Map<Poison, number>();
  let refused = 0;
  const spoils = (poison: Poison): boolean =>
    Date.now() < (healthyFrom.get(poison) ?? Number.POSITIVE_INFINITY);
  const server = createServer((incoming, outgoing) => {
    void bodyOf(incoming).then((body) => {
      const documents = body.includes('"documents"') ? documentsIn(body) : [];
      const found = poisons.filter(
        (poison) => spoils(poison) && documents.some((each) => isThat(each, poison)),
      );
      if (incoming.url !== '/v1/documents' || found.length === 0)
        return pass(target, incoming, body, outgoing);
      refused += 1;
      const [only] = found;
      if (documents.length === 1 && only?.heals === true && !healthyFrom.has(only))
        healthyFrom.set(only, Date.now() + HEALS_AFTER_MS);
      outgoing.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"unreadable"}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    refused: () => refused,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Reference = readonly [driveNumber: string, number: number];

/** Which documents a request names, without the work of reading all of it. */
function documentsIn(body: string): Reference[] {
  const found = body.matchAll(
    /"requestId":"[^"]*","fiscalDriveNumber":"(\d+)","fiscalDocumentNumber":(\d+)/g,
  );
  return [...found].map(([, drive = '', number]) => [drive, Number(number)]);
}

const isThat = ([drive, number]: Reference, poison: Poison): boolean =>
  drive === poison.driveNumber && number === poison.number;

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** What the tax service says or does not say, a broken connection included. */
function pass(target: URL, incoming: IncomingMessage, body: string, outgoing: ServerResponse): void {
  const { method, url, headers } = incoming;
  const onward = request(
    { host: target.hostname, port: target.port, method, path: url, headers },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on('error', () => incoming.socket.destroy());
  outgoing.on('close', () => onward.destroy());
  onward.end(body);
}
