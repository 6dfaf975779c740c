import { afterEach, describe, expect, test } from 'vitest';
import { type RunningMarkingSystem, startMarkingSystem } from '../../src/marking-system/index.ts';

const running: RunningMarkingSystem[] = [];
afterEach(async () => {
  for (const system of running.splice(0)) await system.stop();
});

async function aSystem() {
  const system = await startMarkingSystem({ host: '127.0.0.1', port: 0 });
  running.push(system);
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${system.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return { system, post };
}

const message = (number: number, code = '0104600439931256215Oo') => ({
  source: 'receipt',
  fiscalDriveNumber: '7380440800000001',
  fiscalDocumentNumber: number,
  receivedAt: '2026-11-23T09:00:00.000Z',
  operationType: 1,
  items: [{ position: 1, code, gtin: null, quantity: '1' }],
  rawData: '',
});

describe('the emulated marking system', () => {
  test('accepts codes, and counts a message once however often it comes', async () => {
    const { system, post } = await aSystem();
    const { body } = await post('/v1/messages', { messages: [message(1), message(2)] });
    expect(body['results']).toMatchObject([{ status: 'OK' }, { status: 'OK' }]);
    await post('/v1/messages', { messages: [message(2)] });
    expect(system.counts()).toMatchObject({ first: 2, repeated: 1, requests: 2 });
  });

  test('refuses what it is told to refuse, item by item', async () => {
    const { system, post } = await aSystem();
    system.control({ rules: [{ prefix: '0104', code: 12, message: 'Не в обороте' }] });
    const { body } = await post('/v1/messages', { messages: [message(1), message(2, '0299')] });
    expect(body['results']).toMatchObject([
      { status: 'ERROR', code: 12, items: [{ position: 1, status: 'ERROR', message: 'Не в обороте' }] },
      { status: 'OK', items: [{ status: 'OK' }] },
    ]);
  });

  test('answers about a code without its crypto tail', async () => {
    const { post } = await aSystem();
    const ask = (code: string) =>
      post('/v1/checks', { fiscalDriveNumber: '7380440800000001', code, plannedStatus: 1 });
    expect((await ask('0104600439931256215Oo\u001d91EE06')).body).toEqual({
      processing: 0,
      results: 15,
      statusAnswer: 1,
      identifier: '0104600439931256215Oo',
    });
    expect((await ask('what is this')).body).toMatchObject({ processing: 2, statusAnswer: 2 });
  });

  test('is away when it is told to be, and refuses what it cannot read', async () => {
    const { system, post } = await aSystem();
    expect((await post('/v1/messages', { messages: [{}] })).status).toBe(400);
    expect((await post('/control', { weather: 'fine' })).status).toBe(400);
    system.control({ outage: 'unavailable' });
    expect((await post('/v1/messages', { messages: [message(1)] })).status).toBe(503);
    expect((await post('/control', { outage: 'none' })).status).toBe(200);
    expect((await post('/v1/messages', { messages: [message(1)] })).status).toBe(200);
  });
});
