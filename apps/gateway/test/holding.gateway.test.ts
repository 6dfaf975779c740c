import { SIGN_FAILED } from '@koreshok/domain/operator-duties';
import { encodeContainer, FROM_OPERATOR } from '@koreshok/fiscal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { sendAlone } from './line.ts';
import { containerBytes, documentBytes, message, messageAround, type TestRegister } from './messages.ts';
import { freshDrive, openStage, type Stage } from './stage.ts';

let stage: Stage;
let gateway: RunningGateway;

beforeAll(async () => {
  stage = await openStage();
  gateway = await stage.gateway();
});
afterAll(() => stage.close());

const send = (bytes: Uint8Array) => sendAlone(gateway.ports.production, bytes);
const sendToTestDrive = (bytes: Uint8Array) => sendAlone(gateway.ports.test_drive, bytes);
const stored = (fn: string) => stage.rows('SELECT * FROM FiscalDocument WHERE fn = ? ORDER BY number', [fn]);
const held = (fn: string) => stage.rows('SELECT * FROM HeldDocument WHERE fn = ? ORDER BY id', [fn]);

const heldEvents = (fn: string) =>
  stage.rows("SELECT id FROM Outbox WHERE kind = 'documents.held' AND payload LIKE ?", [`%${fn}%`]);

/** What is left of a document that got no answer. */
async function heldAs(fn: string) {
  const rows = await held(fn);
  expect(await stored(fn)).toEqual([]);
  return rows.map((row) => ({
    reason: row['reason'],
    owner: row['organizationId'] === stage.client.id ? 'client' : 'operator',
  }));
}

describe('silence, and the document held for its owner', () => {
  test.each(['blocked', 'left'] as const)('when the register is %s', async (state) => {
    const register = await stage.register({ state });
    expect(await send(message(register, { number: 1 }))).toBeNull();
    expect(await heldAs(register.fn)).toEqual([{ reason: state, owner: 'client' }]);
  });

  test('when the paid term and the grace after it are over', async () => {
    const register = await stage.register({ paidDays: -20, graceDays: -5 });
    expect(await send(message(register, { number: 1 }))).toBeNull();
    expect(await heldAs(register.fn)).toEqual([{ reason: 'term_over', owner: 'client' }]);
  });

  test('but not while the grace lasts', async () => {
    const register = await stage.register({ paidDays: -5, graceDays: 10 });
    expect(await send(message(register, { number: 1 }))).not.toBeNull();
  });

  test('when a register on trial knocks at the production port', async () => {
    const register = await stage.register({ mode: 'test_drive' });
    expect(await send(message(register, { number: 1 }))).toBeNull();
    expect(await heldAs(register.fn)).toEqual([{ reason: 'test_drive_at_production_port', owner: 'client' }]);
  });

  test('when a production register knocks at the test port', async () => {
    const register = await stage.register();
    expect(await sendToTestDrive(message(register, { number: 1 }))).toBeNull();
    expect(await heldAs(register.fn)).toEqual([{ reason: 'production_at_test_port', owner: 'client' }]);
  });

  test('when other bytes were taken in under the number', async () => {
    const register = await stage.register();
    await send(message(register, { number: 1 }));
    expect(await send(message(register, { number: 1, fields: { 1021: 'Другой кассир' } }))).toBeNull();
    expect(await held(register.fn)).toMatchObject([{ reason: 'number_reused', number: 1 }]);
    expect(await stored(register.fn)).toHaveLength(1);
  });
});

describe('silence, and the document held for the operator', () => {
  test('when nobody knows the drive', async () => {
    const stranger: TestRegister = { fn: freshDrive(), registrationNumber: '0001', inn: stage.client.inn };
    expect(await send(message(stranger, { number: 1 }))).toBeNull();
    expect(await heldAs(stranger.fn)).toEqual([{ reason: 'unknown_drive', owner: 'operator' }]);
  });

  test.each([
    ['another taxpayer', { inn: '500100732259' }],
    ['another register', { registrationNumber: '0009999999099999' }],
  ])('when the drive speaks for %s', async (_whom, difference) => {
    const register = await stage.register();
    expect(await send(message({ ...register, ...difference }, { number: 1 }))).toBeNull();
    expect(await heldAs(register.fn)).toEqual([{ reason: 'another_register', owner: 'operator' }]);
  });

  const damaged = (register: TestRegister, at: number) => {
    const body = Buffer.from(containerBytes(register, { number: 1 }));
    body[at] = (body[at] ?? 0) ^ 0xff;
    return messageAround(register, body);
  };

  test.each<[string, string, (register: TestRegister) => Buffer]>([
    ['the container’s checksum is wrong', 'container_damaged', (register) => damaged(register, 2)],
    ['a byte of the document is wrong', 'container_damaged', (register) => damaged(register, 100)],
    ['the container’s length is wrong', 'container_damaged', (register) => damaged(register, 0)],
    [
      'the container is cut',
      'container_damaged',
      (register) => messageAround(register, containerBytes(register, { number: 1 }).subarray(0, 20)),
    ],
    [
      'the container is an answer',
      'container_damaged',
      (register) => message(register, { number: 1, container: { type: FROM_OPERATOR } }),
    ],
    [
      'the header names another drive',
      'drive_mismatch',
      (register) =>
        messageAround(register, containerBytes({ ...register, fn: '9960440300000001' }, { number: 1 })),
    ],
    [
      'the container names another number',
      'number_mismatch',
      (register) => message(register, { number: 1, container: { documentNumber: 2 } }),
    ],
    [
      'the container names another kind of document',
      'type_mismatch',
      (register) => message(register, { number: 1, container: { dataType: 2 } }),
    ],
    [
      'the document is a marking message',
      'unexpected_document',
      (register) => message(register, { number: 1, container: { dataType: 82 } }),
    ],
    [
      'the document has no sign',
      'sign_missing',
      (register) => message(register, { number: 1, signed: false }),
    ],
    [
      'the document ends in the middle of a tag',
      'unreadable',
      (register) =>
        messageAround(
          register,
          encodeContainer(
            { dataType: 3, driveNumber: register.fn, documentNumber: 1 },
            documentBytes(register, { number: 1 }).subarray(0, 60),
          ),
        ),
    ],
  ])('when %s', async (_what, reason, bytes) => {
    const register = await stage.register();
    expect(await send(bytes(register))).toBeNull();
    expect(await heldAs(register.fn)).toEqual([{ reason, owner: 'operator' }]);
  });

  test('with its very bytes and where they came from', async () => {
    const stranger: TestRegister = { fn: freshDrive(), registrationNumber: '0001', inn: stage.client.inn };
    await send(message(stranger, { number: 6 }));
    const [row] = await held(stranger.fn);
    expect(row?.['container']).toEqual(Buffer.from(containerBytes(stranger, { number: 6 })));
    expect(row).toMatchObject({ number: 6, remoteAddress: '127.0.0.1', state: 'held', timesSeen: 1 });
  });

  test('once, however often the register repeats it', async () => {
    const register = await stage.register({ state: 'blocked' });
    for (let round = 0; round < 3; round += 1) await send(message(register, { number: 1 }));
    expect(await held(register.fn)).toMatchObject([{ timesSeen: 3 }]);
    expect(await heldEvents(register.fn)).toHaveLength(1);
  });

  test('without a word to anybody while it is not known whose it is', async () => {
    const stranger: TestRegister = { fn: freshDrive(), registrationNumber: '0001', inn: stage.client.inn };
    await send(message(stranger, { number: 1 }));
    expect(await held(stranger.fn)).toHaveLength(1);
    expect(await heldEvents(stranger.fn)).toHaveLength(0);
  });

  test('until its cause is mended: then the repeat is taken in and the held row says so', async () => {
    const register = await stage.register({ state: 'blocked' });
    await send(message(register, { number: 1 }));
    await stage.rows("UPDATE Admission SET state = 'admitted' WHERE fn = ?", [register.fn]);
    expect(await send(message(register, { number: 1 }))).not.toBeNull();
    expect(await held(register.fn)).toMatchObject([{ state: 'replayed' }]);
  });
});

test('a document whose sign failed is a fact for those who tell the tax service, once', async () => {
  const register = await stage.register();
  const unsigned = message(register, { number: 1, signed: false });
  expect(await send(unsigned)).toBeNull();
  expect(await send(unsigned)).toBeNull();
  expect(await send(message(await stage.register({ state: 'blocked' }), { number: 1 }))).toBeNull();
  const facts = await stage.rows('SELECT organizationId, kind, payload FROM Outbox WHERE consumer = ?', [
    SIGN_FAILED.consumer,
  ]);
  const own = facts.filter((row) => String(row['payload']).includes(register.fn));
  expect(own).toMatchObject([{ kind: SIGN_FAILED.kind }]);
  expect(JSON.parse(String(own[0]?.['payload']))).toMatchObject({ number: '1', reason: 'sign_missing' });
  expect(facts.every((row) => String(row['payload']).includes('sign_missing'))).toBe(true);
});

test('strangers can fill no more of the database than their budget', async () => {
  const small = await stage.gateway({ GATEWAY_HELD_PER_MINUTE: 2 });
  const strangers = Array.from({ length: 4 }, () => ({
    fn: freshDrive(),
    registrationNumber: '0001',
    inn: stage.client.inn,
  }));
  for (const stranger of strangers) {
    expect(await sendAlone(small.ports.production, message(stranger, { number: 1 }))).toBeNull();
  }
  const rows = await stage.rows('SELECT fn FROM HeldDocument WHERE fn IN (?)', [
    strangers.map(({ fn }) => fn),
  ]);
  expect(rows).toHaveLength(2);
});
