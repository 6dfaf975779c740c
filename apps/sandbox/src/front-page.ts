import {
  type HttpAddress,
  type HttpReply,
  type HttpRequest,
  json,
  notFound,
  objectIn,
  type RunningHttp,
  startHttp,
} from '@koreshok/simulators/http';
import { type OrderReport, readOrder } from '@koreshok/simulators/workbench';

import type { OutsideWorld } from './outside-world.ts';
import { overviewPage } from './overview-page.ts';

/**
 * Starts the front page: `GET /` for people, `GET /health`, and the workbench: `GET /fleet` lists its registers,
 * `POST /fleet` carries an order out (200; 409 when the register refused a step, 502 when no confirmation came; the body
 * tells in each case how far it came).
 *
 * @throws the listener's error when the port is taken.
 */
export function startFrontPage(address: HttpAddress, world: OutsideWorld): Promise<RunningHttp> {
  return startHttp(address, (request) => answer(world, request));
}

async function answer(world: OutsideWorld, { method, path, body }: HttpRequest): Promise<HttpReply> {
  if (method === 'GET' && path === '/') return overviewPage(world);
  if (method === 'GET' && (path === '/health' || path === '/ready')) return json({ status: 'running' });
  if (path !== '/fleet') return notFound();
  if (method === 'GET') return json({ registers: world.workbench.registers() });
  if (method !== 'POST') return notFound();
  const operator = { inn: world.operatorInn, name: 'Оператор фискальных данных' };
  const report = await world.workbench.carryOut(readOrder(objectIn(body), { operator }));
  return json(report, statusOf(report));
}

function statusOf({ error }: OrderReport): number {
  if (error === null) return 200;
  return error.kind === 'refusal' ? 409 : 502;
}
