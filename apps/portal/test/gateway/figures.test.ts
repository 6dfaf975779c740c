import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from 'vitest';

import { readGatewayFigures } from '@/server/gateway/index.ts';

const NOW = new Date('2026-11-22T11:00:00Z');
const PAGE = `gateway_documents_total{outcome="taken",gate="production"} 40
gateway_documents_total{outcome="repeated",gate="production"} 3
gateway_documents_total{outcome="held",gate="production"} 1
gateway_intake_open 1
gateway_connections 12
gateway_batch_documents_count 5
gateway_batch_documents_sum 40
gateway_answer_seconds_bucket{le="0.1"} 40
relay_lag_seconds 7
relay_lanes_due 2
relay_circuit_open 1
relay_in_rush 1
relay_documents_total{verdict="accepted"} 30
`;

const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));

async function gatewaySaying(status: number, text: string): Promise<string> {
  const server = createServer((_, answer) => answer.writeHead(status).end(text));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  opened.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`;
}

describe('the figures of a gateway', () => {
  it('are read from its metrics page', async () => {
    const figures = await readGatewayFigures(await gatewaySaying(200, PAGE), NOW);
    expect(figures).toEqual({
      at: NOW,
      intakeOpen: true,
      connections: 12,
      waiting: 0,
      taken: 40,
      repeated: 3,
      held: 1,
      answers: [{ upTo: 0.1, count: 40 }],
      batches: { count: 5, documents: 40 },
      relay: { lag: 7, lanesDue: 2, circuitOpen: true, inRush: true, judged: 30 },
    });
  });

  it('are none while it answers with an error', async () => {
    expect(await readGatewayFigures(await gatewaySaying(503, 'closing'), NOW)).toBeNull();
  });

  it('are none while it is not there', async () => {
    const address = await gatewaySaying(200, PAGE);
    opened.splice(0).forEach((close) => close());
    expect(await readGatewayFigures(address, NOW)).toBeNull();
  });
});
