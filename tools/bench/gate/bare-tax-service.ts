import { createServer } from 'node:http';
import { exchangePaths, parseSubmitRequest } from '@koreshok/fiscal/tax-service-exchange';

/**
 * The cheapest tax service that keeps count: it accepts every document and looks at none, and takes every notice.
 * `GET /counts` tells how many different documents came and how often one came again, `GET /last?fn=` the last number of
 * a drive. Prints its port; ends with its standard input.
 */
const lastNumbers = new Map<string, number>();
let first = 0;
let repeated = 0;

const server = createServer((request, response) => {
  if (request.url?.startsWith('/last?fn=') === true) {
    const fn = request.url.slice('/last?fn='.length);
    response.end(JSON.stringify({ last: lastNumbers.get(fn) ?? 0 }));
    return;
  }
  if (request.url === '/counts') {
    response.end(JSON.stringify({ first, repeated }));
    return;
  }
  if (request.url === exchangePaths.notices) {
    request.resume().on('end', () => response.end(JSON.stringify({ receipt: 'taken' })));
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { documents } = parseSubmitRequest(Buffer.concat(chunks).toString('utf8'));
    const results = documents.map(({ requestId, fiscalDriveNumber, fiscalDocumentNumber }) => {
      // Documents of a drive come in order, so one that is not above the last has come before.
      if (fiscalDocumentNumber > (lastNumbers.get(fiscalDriveNumber) ?? 0)) {
        lastNumbers.set(fiscalDriveNumber, fiscalDocumentNumber);
        first += 1;
      } else repeated += 1;
      return { requestId, fiscalDriveNumber, fiscalDocumentNumber, status: 'OK', code: 0, message: '' };
    });
    response.end(JSON.stringify({ results }));
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
