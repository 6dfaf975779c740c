import { newId } from '@koreshok/domain/ids';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { confirmationIn, sendAlone } from './line.ts';
import {
  containerBytes,
  message,
  messageAround,
  type MessageOptions,
  type TestRegister,
} from './messages.ts';
import { freshDrive, openStage, type Row, type Stage } from './stage.ts';

let stage: Stage;
let gateway: RunningGateway;

beforeAll(async () => {
  stage = await openStage();
  gateway = await stage.gateway({ GATEWAY_REPLAY_POLL_MS: 50 });
});
afterAll(() => stage.close());

const send = (register: TestRegister, options: MessageOptions) =>
  sendAlone(gateway.ports.production, message(register, options));

const admission = (fn: string, change: string) =>
  stage.rows(`UPDATE Admission SET ${change} WHERE fn = ?`, [fn]);

const heldOf = (fn: string) =>
  stage.rows(
    'SELECT id, state, reason, timesSeen, replayOutcome, replayedAt FROM HeldDocument WHERE fn = ? ORDER BY number',
    [fn],
  );

const numbersOf = async (fn: string) =>
  (await stage.rows('SELECT number FROM FiscalDocument WHERE fn = ? ORDER BY number', [fn])).map((row) =>
    Number(row['number']),
  );

interface Order {
  readonly heldDocumentId?: string | undefined;
  readonly reason?: string;
  readonly fn?: string;
}

/** Writes an operator's order and waits until a gateway has carried it out. */
async function replay(order: Order): Promise<Row> {
  const id = await orderReplay(order);
  return ended(id);
}

async function orderReplay({ heldDocumentId, reason = '', fn = '' }: Order): Promise<string> {
  const id = newId();
  await stage.rows(
    'INSERT INTO HeldReplay (id, organizationId, heldDocumentId, reason, fn, createdAt) VALUES (?, ?, ?, ?, ?, ?)',
    [id, stage.operatorId, heldDocumentId ?? null, reason, fn, stage.clock.now()],
  );
  return id;
}

function ended(id: string): Promise<Row> {
  return vi.waitFor(
    async () => {
      const [row] = await stage.rows('SELECT * FROM HeldReplay WHERE id = ?', [id]);
      expect(row?.['finishedAt']).not.toBeNull();
      return row!;
    },
    { timeout: 9_000, interval: 50 },
  );
}

describe('a held document is decided again once its cause is mended', () => {
  test('it is taken in, and the register’s own repeat gets the same confirmation', async () => {
    const register = await stage.register({ state: 'blocked' });
    expect(await send(register, { number: 1 })).toBeNull();
    await admission(register.fn, "state = 'admitted'");
    expect(await replay({ reason: 'blocked' })).toMatchObject({ state: 'done', taken: 1, refused: 0 });
    expect(await heldOf(register.fn)).toMatchObject([{ state: 'replayed', replayOutcome: 'taken' }]);
    const [key] = await stage.rows('SELECT confirmation FROM DocumentKey WHERE fn = ?', [register.fn]);
    const answer = await send(register, { number: 1 });
    expect(confirmationIn(answer).documentNumber).toBe(1);
    expect(Buffer.from(answer?.body ?? []).includes(key?.['confirmation'] as Buffer)).toBe(true);
    expect(await numbersOf(register.fn)).toEqual([1]);
  });

  test('a drive’s documents go in the order they came', async () => {
    const register = await stage.register({ paidDays: -40, graceDays: -10 });
    for (const number of [1, 2, 3]) await send(register, { number });
    await admission(register.fn, 'graceUntil = paidUntil + INTERVAL 400 DAY');
    expect(await replay({ fn: register.fn })).toMatchObject({ taken: 3 });
    const [head] = await stage.rows('SELECT firstNumber, lastNumber FROM DriveHead WHERE fn = ?', [
      register.fn,
    ]);
    expect(head).toMatchObject({ firstNumber: 1, lastNumber: 3 });
  });

  test('one document alone may be ordered', async () => {
    const register = await stage.register({ state: 'blocked' });
    for (const number of [1, 2]) await send(register, { number });
    await admission(register.fn, "state = 'admitted'");
    const [first] = await heldOf(register.fn);
    expect(await replay({ heldDocumentId: String(first?.['id']) })).toMatchObject({ taken: 1 });
    expect((await heldOf(register.fn)).map((row) => row['state'])).toEqual(['replayed', 'held']);
  });

  test('a document of a drive nobody knew, once its register is added', async () => {
    const fn = freshDrive();
    const stranger = { fn, registrationNumber: fn.slice(-13).padStart(16, '0'), inn: stage.client.inn };
    await send(stranger, { number: 1, code: 1 });
    const register = await stage.register();
    for (const table of ['Admission', 'DriveHead', 'RelayLane']) {
      await stage.rows('SET foreign_key_checks = 0');
      await stage.rows(`UPDATE ${table} SET fn = ? WHERE fn = ?`, [fn, register.fn]);
      await stage.rows('SET foreign_key_checks = 1');
    }
    await admission(fn, `registrationNumber = '${stranger.registrationNumber}'`);
    expect(await replay({ fn })).toMatchObject({ taken: 1 });
    expect(await numbersOf(fn)).toEqual([1]);
  });

  test('a document that came by itself meanwhile counts as known', async () => {
    const register = await stage.register({ state: 'blocked' });
    const [row] = await (async () => {
      await send(register, { number: 1 });
      return heldOf(register.fn);
    })();
    await admission(register.fn, "state = 'admitted'");
    expect(await send(register, { number: 1 })).not.toBeNull();
    await stage.rows("UPDATE HeldDocument SET state = 'held' WHERE id = ?", [row?.['id']]);
    expect(await replay({ fn: register.fn })).toMatchObject({ repeated: 1, taken: 0 });
    expect(await heldOf(register.fn)).toMatchObject([{ state: 'replayed', replayOutcome: 'repeated' }]);
  });
});

describe('a held document whose cause is not mended', () => {
  test('stays held, with the reason of the new refusal and no second row', async () => {
    const register = await stage.register({ state: 'blocked' });
    await send(register, { number: 1 });
    await admission(register.fn, "state = 'left'");
    expect(await replay({ fn: register.fn })).toMatchObject({ state: 'done', refused: 1, taken: 0 });
    expect(await heldOf(register.fn)).toMatchObject([
      { state: 'held', reason: 'blocked', timesSeen: 1, replayOutcome: 'left' },
    ]);
  });

  test('other bytes under a used number are never taken in', async () => {
    const register = await stage.register();
    await send(register, { number: 1 });
    await send(register, { number: 1, fields: { 1021: 'Другой кассир' } });
    expect(await replay({ fn: register.fn })).toMatchObject({ refused: 1 });
    expect(await heldOf(register.fn)).toMatchObject([{ state: 'held', replayOutcome: 'number_reused' }]);
  });

  test('a damaged one is read from the bytes that were kept, header included', async () => {
    const register = await stage.register();
    const damaged = containerBytes(register, { number: 7 });
    damaged[40] = (damaged[40] ?? 0) ^ 1;
    await sendAlone(gateway.ports.production, messageAround(register, damaged));
    expect(await replay({ fn: register.fn })).toMatchObject({ refused: 1 });
    expect(await heldOf(register.fn)).toMatchObject([{ replayOutcome: 'container_damaged' }]);
    const [row] = await stage.rows('SELECT frameHeader FROM HeldDocument WHERE fn = ?', [register.fn]);
    expect(row?.['frameHeader']).toEqual(messageAround(register, damaged).subarray(0, 30));
  });
});

describe('an order', () => {
  test('that was asked to stop ends where it is', async () => {
    const register = await stage.register({ state: 'blocked' });
    await send(register, { number: 1 });
    const id = newId();
    await stage.rows(
      `INSERT INTO HeldReplay (id, organizationId, fn, createdAt, cancelRequestedAt) VALUES (?, ?, ?, ?, ?)`,
      [id, stage.operatorId, register.fn, stage.clock.now(), stage.clock.now()],
    );
    expect(await ended(id)).toMatchObject({ state: 'cancelled' });
  });

  test('of a gateway that died goes on behind its last page', async () => {
    const register = await stage.register({ state: 'blocked' });
    for (const number of [1, 2]) await send(register, { number });
    await admission(register.fn, "state = 'admitted'");
    const [first] = await heldOf(register.fn);
    const id = newId();
    await stage.rows(
      `INSERT INTO HeldReplay (id, organizationId, fn, createdAt, state, leaseOwner, leaseUntil, refused,
         afterFn, afterNumber, afterId)
       VALUES (?, ?, ?, ?, 'running', 'gone', ?, 1, ?, 1, ?)`,
      [
        id,
        stage.operatorId,
        register.fn,
        stage.clock.now(),
        new Date(stage.clock.now().getTime() - 1),
        register.fn,
        first?.['id'],
      ],
    );
    expect(await ended(id)).toMatchObject({ state: 'done', refused: 1, taken: 1 });
    expect(await numbersOf(register.fn)).toEqual([2]);
  });
});
