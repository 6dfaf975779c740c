import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { confirmationIn, Line, sendAlone } from './line.ts';
import { message } from './messages.ts';
import { createDatabaseOnOwnServer } from './own-server.ts';
import { openStage, type Stage, untilSomebodyWaits } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage(await createDatabaseOnOwnServer());
});
afterAll(() => stage.close());

/** The gateway's sessions on the server, but those of the test. */
async function killGatewaySessions(): Promise<void> {
  const sessions = await stage.rows(
    "SELECT ID AS id FROM information_schema.PROCESSLIST WHERE USER = 'koreshok_gateway' AND DB = ?",
    [stage.database.name],
  );
  for (const session of sessions) await stage.rows('KILL ?', [Number(session['id'])]).catch(() => []);
}

const storedOf = (fn: string) =>
  stage.rows('SELECT number FROM FiscalDocument WHERE fn = ? ORDER BY number', [fn]);

describe('a confirmation goes out only after the commit', () => {
  test('a session lost before the commit means silence, nothing stored, and a repeat that succeeds', async () => {
    const gateway = await stage.gateway();
    const register = await stage.register();
    const blocker = await stage.database.admin();
    await blocker.query(`USE \`${stage.database.name}\``);
    await blocker.query('START TRANSACTION');
    await blocker.query('SELECT * FROM DriveHead WHERE fn = ? FOR UPDATE', [register.fn]);
    const line = await Line.open(gateway.ports.production);
    await line.write(message(register, { number: 1 }));
    await untilSomebodyWaits(stage);
    await killGatewaySessions();
    expect(await line.answer()).toBeNull();
    await blocker.query('ROLLBACK');
    await blocker.end();
    expect(await storedOf(register.fn)).toEqual([]);
    expect(await sendAlone(gateway.ports.production, message(register, { number: 1 }))).not.toBeNull();
    expect(await storedOf(register.fn)).toHaveLength(1);
  });

  test('a refused statement fails its own document and no other of the batch', async () => {
    const gateway = await stage.gateway({ GATEWAY_BATCH_PIPELINES: 1 });
    const [first, good, poisoned] = [await stage.register(), await stage.register(), await stage.register()];
    await stage.rows(
      `CREATE TRIGGER refuse BEFORE INSERT ON FiscalDocument FOR EACH ROW
       IF NEW.fn = '${poisoned.fn}' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refused'; END IF`,
    );
    const blocker = await stage.database.admin();
    await blocker.query(`USE \`${stage.database.name}\``);
    await blocker.query('START TRANSACTION');
    await blocker.query('SELECT * FROM DriveHead WHERE fn = ? FOR UPDATE', [first.fn]);
    const lines = await Promise.all([first, good, poisoned].map(() => Line.open(gateway.ports.production)));
    await lines[0]?.write(message(first, { number: 1 }));
    await untilSomebodyWaits(stage);
    await lines[1]?.write(message(good, { number: 1 }));
    await lines[2]?.write(message(poisoned, { number: 1 }));
    await blocker.query('ROLLBACK');
    await blocker.end();
    const answers = await Promise.all(lines.map((line) => line.answer()));
    await stage.rows('DROP TRIGGER refuse');
    expect(answers.map((answer) => answer !== null)).toEqual([true, true, false]);
    expect(await storedOf(poisoned.fn)).toEqual([]);
  });

  test('a server that could lose commits closes intake, and opens it again once it is mended', async () => {
    const gateway = await stage.gateway();
    const register = await stage.register();
    const ready = async () => (await fetch(`http://127.0.0.1:${gateway.ports.http}/ready`)).status;
    await stage.rows('SET GLOBAL innodb_flush_log_at_trx_commit = 2');
    try {
      expect(await ready()).toBe(503);
      expect(await sendAlone(gateway.ports.production, message(register, { number: 1 }))).toBeNull();
      expect(await storedOf(register.fn)).toEqual([]);
    } finally {
      await stage.rows('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
    }
    expect(await ready()).toBe(200);
    expect(await sendAlone(gateway.ports.production, message(register, { number: 1 }))).not.toBeNull();
  });

  test('intake opens again soon, also when nobody asks for its readiness', async () => {
    const gateway = await stage.gateway();
    const register = await stage.register();
    await stage.rows('SET GLOBAL innodb_flush_log_at_trx_commit = 2');
    try {
      await fetch(`http://127.0.0.1:${gateway.ports.http}/ready`);
    } finally {
      await stage.rows('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
    }
    await expect
      .poll(() => sendAlone(gateway.ports.production, message(register, { number: 1 })), { timeout: 20_000 })
      .not.toBeNull();
  });

  test('a gateway that starts on such a server takes nothing in from the first moment', async () => {
    await stage.rows('SET GLOBAL innodb_flush_log_at_trx_commit = 0');
    try {
      const gateway = await stage.gateway();
      const register = await stage.register();
      expect(await sendAlone(gateway.ports.production, message(register, { number: 1 }))).toBeNull();
    } finally {
      await stage.rows('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
    }
  });

  test('where a replica is demanded, none means silence', async () => {
    const gateway = await stage.gateway({ GATEWAY_REQUIRE_SEMI_SYNC: true });
    const register = await stage.register();
    expect(await sendAlone(gateway.ports.production, message(register, { number: 1 }))).toBeNull();
  });
});

describe('many at once', () => {
  test('64 connections with the same document: one row, one answer for all', async () => {
    const gateways = [await stage.gateway(), await stage.gateway({ GATEWAY_BATCH_PIPELINES: 4 })];
    const register = await stage.register();
    const bytes = message(register, { number: 1 });
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_none, index) =>
        sendAlone(gateways[index % 2]?.ports.production ?? 0, bytes),
      ),
    );
    const bodies = new Set(answers.map((answer) => Buffer.from(answer?.body ?? []).toString('hex')));
    expect(bodies.size).toBe(1);
    expect(bodies.has('')).toBe(false);
    expect(await storedOf(register.fn)).toHaveLength(1);
  });

  test('64 connections with different bytes under one number: one is taken in, the rest is held', async () => {
    const gateway = await stage.gateway({ GATEWAY_BATCH_PIPELINES: 4 });
    const register = await stage.register();
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_none, index) =>
        sendAlone(
          gateway.ports.production,
          message(register, { number: 1, fields: { 1021: `Кассир ${index}` } }),
        ),
      ),
    );
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await storedOf(register.fn)).toHaveLength(1);
    const held = await stage.rows('SELECT DISTINCT reason FROM HeldDocument WHERE fn = ?', [register.fn]);
    expect(held).toMatchObject([{ reason: 'number_reused' }]);
  });

  test('many drives through two gateways: every document is stored once, in its drive’s order', async () => {
    const gateways = [await stage.gateway(), await stage.gateway({ GATEWAY_BATCH_PIPELINES: 4 })];
    const registers = await Promise.all(Array.from({ length: 24 }, () => stage.register()));
    await Promise.all(
      registers.map(async (register, index) => {
        for (let number = 1; number <= 10; number += 1) {
          const { ports } = gateways[(index + number) % 2] ?? { ports: { production: 0 } };
          const answer = await sendAlone(ports.production, message(register, { number }));
          expect(confirmationIn(answer).documentNumber).toBe(number);
        }
      }),
    );
    const counts = await stage.rows('SELECT fn, documentCount, lastNumber FROM DriveHead WHERE fn IN (?)', [
      registers.map(({ fn }) => fn),
    ]);
    expect(counts).toHaveLength(registers.length);
    for (const row of counts) expect(row).toMatchObject({ documentCount: 10, lastNumber: 10 });
  });
});
