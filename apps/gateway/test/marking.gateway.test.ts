import {
  encodeFrame,
  encodeContainer,
  buildDocument,
  encodeDocument,
  decodeContainer,
  decodeDocument,
  type FieldRecord,
  type Frame,
} from '@koreshok/fiscal';
import { monthOf, openPool } from '@koreshok/db/intake';
import { projectDocuments } from '@koreshok/db/projections';
import { numberOf } from '@koreshok/fiscal/tlv';
import { type RunningMarkingSystem, startMarkingSystem } from '@koreshok/simulators/marking-system';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Line } from './line.ts';
import { message, type TestRegister } from './messages.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let system: RunningMarkingSystem;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  system = await startMarkingSystem({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await stage.stopGateways();
  await system.stop();
});

const CODE = '0104600439931256215OoyE8qxeIOn>\u001d91EE06\u001d92c2FtcGxl';

const working = (settings: object = {}) =>
  stage.gateway({
    MARKING_URL: system.url,
    RELAY_ENABLED: true,
    RELAY_POLL_MS: 20,
    RELAY_RETRY_FIRST_MS: 10,
    RELAY_RETRY_LONGEST_MS: 1_000,
    MARKING_CHECK_TIMEOUT_MS: 300,
    FNS_URL: 'http://127.0.0.1:1',
    ...settings,
  });

/** A message of the marking protocol as a drive makes it. */
function markingMessage(
  register: TestRegister,
  code: 81 | 82,
  number: number,
  fields: FieldRecord,
): Uint8Array {
  const document = buildDocument(
    code,
    '1.2',
    {
      1018: register.inn.padEnd(12, ' '),
      1041: register.fn,
      [code === 81 ? 2001 : 2002]: number,
      ...fields,
    },
    { messageSign: new Uint8Array(8).fill(7), zeroTail: true },
  );
  const container = encodeContainer(
    { dataType: code, driveNumber: register.fn, documentNumber: number },
    encodeDocument(document),
  );
  return encodeFrame({ driveNumber: register.fn, protocol: 'oism' }, container);
}

async function exchange(port: number, bytes: Uint8Array): Promise<Frame | null> {
  const line = await Line.open(port);
  await line.write(bytes);
  const frame = await line.answer();
  line.socket.destroy();
  return frame;
}

const ask = (port: number, register: TestRegister, code: string, number = 1) =>
  exchange(port, markingMessage(register, 81, number, { 2000: code, 2003: 1, 2114: 1_700_000_000 }));

const notice = (port: number, register: TestRegister, number: number, price = 1_000) =>
  exchange(
    port,
    markingMessage(register, 82, number, {
      1040: 100 + number,
      2007: {
        1030: 'Молоко',
        1043: price,
        1079: price,
        1199: 2,
        1200: 0,
        1214: 4,
        2000: CODE,
        2100: 4,
        2101: 'x',
        2102: 0,
        2106: 15,
        2110: 1,
        2115: '0000',
      },
      2040: 7,
    }),
  );

function answerIn(frame: Frame | null) {
  if (frame === null) return null;
  const container = decodeContainer(frame.body);
  const { elements } = decodeDocument(container.data, { version: '1.2' });
  return {
    protocol: frame.header.protocol,
    code: container.header.dataType,
    fn: container.header.driveNumber,
    value: (tag: number) => numberOf(elements, tag),
  };
}

const rowsOf = (register: TestRegister, target: string) =>
  stage.rows(
    'SELECT number, verdict, code, message, items, receiptDocument FROM MarkingDocument WHERE fn = ? AND target = ? ORDER BY number',
    [register.fn, target],
  );

const untilVerdicts = (
  register: TestRegister,
  target: string,
  wanted: readonly (readonly [number, string])[],
) =>
  vi.waitFor(
    async () => {
      stage.clock.advance(50);
      const rows = await rowsOf(register, target);
      expect(rows.map((row) => [row['number'], row['verdict']])).toEqual(wanted);
    },
    { timeout: 20_000, interval: 20 },
  );

describe('a question about a code (81)', () => {
  test('is answered by what the marking system says (83)', async () => {
    const gateway = await working();
    const register = await stage.register();
    const good = answerIn(await ask(gateway.ports.marking, register, CODE, 5));
    expect(good).toMatchObject({ protocol: 'oism', code: 83, fn: register.fn });
    expect([2001, 2005, 2105, 2109, 2114].map((tag) => good?.value(tag))).toEqual([
      5, 15, 0, 1, 1_700_000_000,
    ]);
    system.control({ rules: [{ prefix: '0104600439931256', code: 12, message: 'Выведен из оборота' }] });
    const bad = answerIn(await ask(gateway.ports.marking, register, CODE));
    expect([2005, 2105, 2109].map((tag) => bad?.value(tag))).toEqual([7, 0, 2]);
  });

  test.each([
    ['is away', { outage: 'unavailable' }],
    ['takes too long', { answerDelayMs: 2_000 }],
  ])('is met with silence while the marking system %s', async (_what, weather) => {
    const gateway = await working();
    const register = await stage.register();
    system.control(weather);
    expect(await ask(gateway.ports.marking, register, CODE)).toBeNull();
  });

  test('of a drive that is not admitted is met with silence', async () => {
    const gateway = await working();
    const blocked = await stage.register({ state: 'blocked' });
    expect(await ask(gateway.ports.marking, blocked, CODE)).toBeNull();
    expect(system.counts().checks).toBe(0);
  });
});

describe('a notice of a sale (82)', () => {
  test('is stored, answered by its receipt (84), and sent to the marking system', async () => {
    const gateway = await working();
    const register = await stage.register();
    const receipt = answerIn(await notice(gateway.ports.marking, register, 1));
    expect(receipt).toMatchObject({ protocol: 'oism', code: 84 });
    expect([2002, 2111].map((tag) => receipt?.value(tag))).toEqual([1, 0]);
    await untilVerdicts(register, 'marking_notice', [[1, 'accepted']]);
    expect(await rowsOf(register, 'marking_notice')).toMatchObject([{ receiptDocument: 101 }]);
    expect(system.messages()[0]).toMatchObject({
      source: 'notification',
      fiscalDriveNumber: register.fn,
      items: [{ position: 1, gtin: '04600439931256' }],
    });
  });

  test('that comes again is answered again and counts once; other bytes under its number are not', async () => {
    const gateway = await working();
    const register = await stage.register();
    expect(await notice(gateway.ports.marking, register, 1)).not.toBeNull();
    expect(await notice(gateway.ports.marking, register, 1)).not.toBeNull();
    expect(await notice(gateway.ports.marking, register, 1, 2_000)).toBeNull();
    expect(await rowsOf(register, 'marking_notice')).toHaveLength(1);
  });

  test('waits while the marking system is away, and goes out once it is back, in order', async () => {
    const gateway = await working();
    const register = await stage.register();
    system.control({ outage: 'hang up' });
    for (const number of [1, 2, 3])
      expect(await notice(gateway.ports.marking, register, number)).not.toBeNull();
    system.control({ outage: 'none' });
    await untilVerdicts(
      register,
      'marking_notice',
      [1, 2, 3].map((number) => [number, 'accepted']),
    );
    // What an earlier scenario left in its own register's lane may go out as well.
    const own = system.messages().filter(({ fiscalDriveNumber }) => fiscalDriveNumber === register.fn);
    expect(own.map(({ fiscalDocumentNumber }) => fiscalDocumentNumber).toReversed()).toEqual([1, 2, 3]);
  });

  test('that is refused stands before the operator', async () => {
    const gateway = await working();
    const register = await stage.register();
    system.control({ rules: [{ prefix: '01', code: 12, message: 'Не в обороте' }] });
    expect(await notice(gateway.ports.marking, register, 1)).not.toBeNull();
    await untilVerdicts(register, 'marking_notice', [[1, 'hard_quarantine']]);
    const letters = await stage.rows('SELECT target, kind, code FROM DeadLetter WHERE fn = ?', [register.fn]);
    expect(letters).toMatchObject([{ target: 'marking_notice', kind: 'refused', code: 12 }]);
    const [row] = await rowsOf(register, 'marking_notice');
    expect(JSON.parse(String(row?.['items']))).toMatchObject([
      { position: 1, status: 'ERROR', words: 'Не в обороте' },
    ]);
  });

  test('of a register on trial gets its receipt, and nobody else hears of it', async () => {
    const gateway = await working();
    const onTrial = await stage.register({ mode: 'test_drive' });
    expect(answerIn(await notice(gateway.ports.marking, onTrial, 1))?.code).toBe(84);
    expect(await rowsOf(onTrial, 'marking_notice')).toEqual([]);
  });
});

describe('a receipt with a marking code', () => {
  const GOODS = [
    { 1030: 'Молоко', 1023: 1, 1079: 9_990, 1163: { 1305: '0104600439931256215OoyE8qxeIOn>' } },
    { 1030: 'Пакет', 1023: 1, 1079: 500 },
  ];

  /** Takes receipts in and projects them, as the worker does. */
  async function sell(port: number, register: TestRegister, ...numbers: readonly number[]) {
    for (const number of numbers)
      expect(
        await exchange(
          port,
          message(register, { number, fields: { 1059: number === 2 ? GOODS.slice(1) : GOODS } }),
        ),
      ).not.toBeNull();
    const pool = await openPool(stage.database.urls.worker, 1);
    const connection = await pool.getConnection();
    await connection.beginTransaction();
    await projectDocuments(
      connection,
      numbers.map((number) => [register.fn, number, monthOf(stage.clock.now())]),
    );
    await connection.commit();
    connection.release();
    await pool.end();
  }

  test('goes to the marking system with its codes; others do not', async () => {
    const gateway = await working();
    const register = await stage.register();
    await sell(gateway.ports.production, register, 1, 2, 3);
    await untilVerdicts(register, 'marking', [
      [1, 'accepted'],
      [3, 'accepted'],
    ]);
    expect(system.messages()[0]).toMatchObject({
      source: 'receipt',
      fiscalDocumentNumber: 3,
      operationType: 1,
      items: [
        { position: 1, code: '0104600439931256215OoyE8qxeIOn>', gtin: '04600439931256', quantity: '1' },
      ],
    });
  });

  test('of a register on trial does not go', async () => {
    const gateway = await working();
    const onTrial = await stage.register({ mode: 'test_drive' });
    await sell(gateway.ports.test_drive, onTrial, 1);
    expect(await rowsOf(onTrial, 'marking')).toEqual([]);
  });
});

test('each door speaks its own protocol', async () => {
  const gateway = await working();
  const register = await stage.register();
  expect(await exchange(gateway.ports.marking, message(register, { number: 1 }))).toBeNull();
  expect(
    await exchange(gateway.ports.production, markingMessage(register, 81, 1, { 2000: CODE })),
  ).toBeNull();
});
