import { createServer } from 'node:http';
import { once } from 'node:events';
import { type RunningTaxService, startTaxService } from '@koreshok/simulators/tax-service';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sendAlone } from './line.ts';
import { PUT_ASIDE_CODES } from '../src/relay/lane-outcome.ts';
import { message, type TestRegister } from './messages.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let taxService: RunningTaxService;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  taxService = await startTaxService({
    host: '127.0.0.1',
    port: 0,
    clock: () => stage.clock.now().getTime(),
  });
});
afterEach(async () => {
  await stage.stopGateways();
  await taxService.stop();
});

const RELAYING = {
  RELAY_ENABLED: true,
  RELAY_POLL_MS: 20,
  RELAY_RETRY_FIRST_MS: 10,
  RELAY_RETRY_LONGEST_MS: 1_000,
  FNS_TIMEOUT_MS: 1_000,
} as const;

const relaying = (settings: object = {}) =>
  stage.gateway({ ...RELAYING, FNS_URL: taxService.url, ...settings });

const verdictsOf = async (register: TestRegister) =>
  stage.rows(
    'SELECT number, verdict, code, message, attempts FROM Acknowledgement WHERE fn = ? ORDER BY number',
    [register.fn],
  );

const deadLettersOf = (register: TestRegister) =>
  stage.rows('SELECT * FROM DeadLetter WHERE fn = ? ORDER BY number', [register.fn]);

/** Asks again and again, moving the stage's clock along, until the verdicts are as wanted. */
async function untilVerdicts(
  register: TestRegister,
  wanted: readonly (readonly [number, string])[],
): Promise<void> {
  await vi.waitFor(
    async () => {
      stage.clock.advance(50);
      const rows = await verdictsOf(register);
      expect(rows.map((row) => [row['number'], row['verdict']])).toEqual(wanted);
    },
    { timeout: 20_000, interval: 20 },
  );
}

async function laneOf(register: TestRegister) {
  const [lane] = await stage.rows('SELECT * FROM RelayLane WHERE fn = ?', [register.fn]);
  return lane;
}

const send = async (port: number, register: TestRegister, ...numbers: readonly number[]) => {
  for (const number of numbers) expect(await sendAlone(port, message(register, { number }))).not.toBeNull();
};

describe('a confirmed document', () => {
  test('reaches the tax service, and its verdict is recorded', async () => {
    const gateway = await relaying();
    const register = await stage.register();
    await send(gateway.ports.production, register, 1);
    await untilVerdicts(register, [[1, 'accepted']]);
    expect(taxService.counts()).toMatchObject({ first: 1, repeated: 0, unfaithful: 0 });
    await vi.waitFor(async () => {
      expect(await laneOf(register)).toMatchObject({
        nextNumber: 2,
        dueAt: null,
        leaseOwner: null,
        attempts: 0,
      });
    });
  });

  test('on trial never does', async () => {
    const gateway = await relaying();
    const onTrial = await stage.register({ mode: 'test_drive' });
    expect(await sendAlone(gateway.ports.test_drive, message(onTrial, { number: 1 }))).not.toBeNull();
    const other = await stage.register();
    await send(gateway.ports.production, other, 1);
    await untilVerdicts(other, [[1, 'accepted']]);
    expect(await verdictsOf(onTrial)).toEqual([]);
    expect(taxService.counts().first).toBe(1);
  });

  test('goes in order of number with all others of its drive', async () => {
    const gateway = await relaying();
    const registers = await Promise.all(Array.from({ length: 5 }, () => stage.register()));
    await Promise.all(
      registers.map((register) => send(gateway.ports.production, register, 1, 2, 3, 4, 5, 6)),
    );
    for (const register of registers) {
      await untilVerdicts(
        register,
        [1, 2, 3, 4, 5, 6].map((number) => [number, 'accepted']),
      );
    }
    expect(taxService.counts()).toMatchObject({ first: 30, outOfOrder: 0 });
  });

  test('is sent by another gateway when the one that took it in does not relay', async () => {
    const silent = await stage.gateway();
    const register = await stage.register();
    await send(silent.ports.production, register, 1, 2);
    await relaying();
    await untilVerdicts(register, [
      [1, 'accepted'],
      [2, 'accepted'],
    ]);
  });
});

describe('the four verdicts', () => {
  test('are kept with code and message', async () => {
    const gateway = await relaying();
    const register = await stage.register();
    const rule = (fiscalDocumentNumber: number, status: string, code: number, text: string) => ({
      fiscalDriveNumber: register.fn,
      fiscalDocumentNumber,
      status,
      code,
      message: text,
    });
    taxService.control({
      rules: [
        rule(2, 'WARNING', 300, 'ККТ не найдена'),
        rule(3, 'ERROR', 507, 'Сумма оплат не равна'),
        rule(4, 'WAITING', 0, ''),
      ],
    });
    await send(gateway.ports.production, register, 1, 2, 3, 4);
    await untilVerdicts(register, [
      [1, 'accepted'],
      [2, 'soft_quarantine'],
      [3, 'hard_quarantine'],
      [4, 'waiting'],
    ]);
    expect(await verdictsOf(register)).toMatchObject([
      { code: 0, message: '' },
      { code: 300, message: 'ККТ не найдена' },
      { code: 507, message: 'Сумма оплат не равна' },
      { code: 0 },
    ]);
    expect(await deadLettersOf(register)).toMatchObject([{ number: 3, kind: 'refused', code: 507 }]);
  });

  test('that are not final are asked about until they are', async () => {
    const gateway = await relaying({ RELAY_STATUS_POLL_SECONDS: 1, RELAY_QUARANTINE_POLL_SECONDS: 1 });
    const register = await stage.register();
    taxService.control({
      rules: [
        {
          fiscalDriveNumber: register.fn,
          fiscalDocumentNumber: 1,
          status: 'WAITING',
          changesAfterMs: 5_000,
          then: 'ERROR',
        },
        {
          fiscalDriveNumber: register.fn,
          fiscalDocumentNumber: 2,
          status: 'WARNING',
          changesAfterMs: 5_000,
          then: 'OK',
        },
      ],
    });
    await send(gateway.ports.production, register, 1, 2);
    await untilVerdicts(register, [
      [1, 'waiting'],
      [2, 'soft_quarantine'],
    ]);
    stage.clock.advance(10_000);
    await untilVerdicts(register, [
      [1, 'hard_quarantine'],
      [2, 'accepted'],
    ]);
    await vi.waitFor(async () => {
      expect(await deadLettersOf(register)).toMatchObject([{ number: 1, kind: 'refused', state: 'open' }]);
    });
  });
});

describe('when the tax service', () => {
  test.each(['unavailable', 'hang up'])(
    'is gone («%s»), documents wait and go out once it is back',
    async (outage) => {
      const gateway = await relaying();
      const register = await stage.register();
      taxService.control({ outage });
      await send(gateway.ports.production, register, 1, 2, 3);
      await vi.waitFor(() => expect(taxService.counts().outages).toBeGreaterThan(0), { timeout: 10_000 });
      taxService.control({ outage: 'none' });
      await untilVerdicts(
        register,
        [1, 2, 3].map((number) => [number, 'accepted']),
      );
      expect(taxService.counts()).toMatchObject({ first: 3, outOfOrder: 0 });
    },
  );

  test('takes documents in but loses its answer, they are sent again and count once', async () => {
    const gateway = await relaying();
    const register = await stage.register();
    taxService.control({ loseAnswers: 1 });
    await send(gateway.ports.production, register, 1, 2);
    await vi.waitFor(() => expect(taxService.counts().lostAnswers).toBeGreaterThan(0), { timeout: 10_000 });
    taxService.control({ loseAnswers: 0 });
    await untilVerdicts(register, [
      [1, 'accepted'],
      [2, 'accepted'],
    ]);
    expect(taxService.counts()).toMatchObject({ first: 2, differing: 0, outOfOrder: 0 });
  });

  test('answers too late, the request is repeated', async () => {
    const gateway = await relaying({ FNS_TIMEOUT_MS: 150 });
    const register = await stage.register();
    taxService.control({ answerDelayMs: 600 });
    await send(gateway.ports.production, register, 1);
    await vi.waitFor(
      () => {
        stage.clock.advance(50);
        expect(taxService.counts().repeated).toBeGreaterThan(0);
      },
      { timeout: 10_000, interval: 20 },
    );
    taxService.control({ answerDelayMs: 0 });
    await untilVerdicts(register, [[1, 'accepted']]);
    expect(taxService.counts().first).toBe(1);
  });

  test('cannot read one document, that one is put aside and all others pass', async () => {
    const [poisoned, ...others] = await Promise.all(Array.from({ length: 6 }, () => stage.register()));
    const gate = await refusing(taxService.url, poisoned?.fn ?? '');
    const gateway = await relaying({ FNS_URL: gate.url });
    await Promise.all(others.map((register) => send(gateway.ports.production, register, 1)));
    if (poisoned !== undefined) {
      await send(gateway.ports.production, poisoned, 1);
      for (const register of others) await untilVerdicts(register, [[1, 'accepted']]);
      await untilVerdicts(poisoned, [[1, 'put_aside']]);
      expect(await verdictsOf(poisoned)).toMatchObject([{ code: PUT_ASIDE_CODES.refused, attempts: 3 }]);
      expect(await deadLettersOf(poisoned)).toMatchObject([
        { number: 1, kind: 'poison', state: 'open', target: 'tax_service', organizationId: stage.client.id },
      ]);
    }
    await gate.stop();
  });
});

test('a relay that lost its lease records nothing', async () => {
  const gateway = await relaying();
  const register = await stage.register();
  taxService.control({ answerDelayMs: 400 });
  await send(gateway.ports.production, register, 1);
  await vi.waitFor(() => expect(taxService.counts().first).toBe(1), { timeout: 10_000, interval: 10 });
  await stage.rows('UPDATE RelayLane SET fence = fence + 1, dueAt = NULL WHERE fn = ?', [register.fn]);
  taxService.control({ answerDelayMs: 0 });
  const other = await stage.register();
  await send(gateway.ports.production, other, 1);
  await untilVerdicts(other, [[1, 'accepted']]);
  await stage.stopGateways();
  expect(await verdictsOf(register)).toEqual([]);
});

test('a gateway that is told to stop does not wait for a tax service that never answers', async () => {
  const gateway = await relaying({ FNS_TIMEOUT_MS: 600_000, GATEWAY_STOP_DEADLINE_MS: 200 });
  const register = await stage.register();
  taxService.control({ outage: 'silence' });
  await send(gateway.ports.production, register, 1);
  await vi.waitFor(
    async () => {
      expect((await laneOf(register))?.['leaseOwner']).not.toBeNull();
    },
    { timeout: 10_000, interval: 20 },
  );
  await gateway.stop();
  expect(await laneOf(register)).toMatchObject({ leaseOwner: null, nextNumber: 0, attempts: 1 });
  taxService.control({ outage: 'none' });
});

/** A gate before the tax service that refuses every request which mentions a drive. */
async function refusing(target: string, fn: string) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      if (body.includes(fn)) {
        response.writeHead(400).end('{"error":"$.documents is not readable"}');
        return;
      }
      fetch(`${target}${request.url ?? ''}`, { method: 'POST', body })
        .then(async (answer) => response.writeHead(answer.status).end(await answer.text()))
        .catch(() => response.destroy());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
