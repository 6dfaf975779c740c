import { SIGN_FAILED } from '@koreshok/domain/operator-duties';
import { encodeContainer, type FieldRecord, FROM_OPERATOR, OPERATOR_MESSAGE } from '@koreshok/fiscal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { confirmationIn, sendAlone } from './line.ts';
import {
  containerBytes,
  documentBytes,
  message,
  messageAround,
  NOON,
  type TestRegister,
} from './messages.ts';
import { freshDrive, openStage, OPERATOR_INN, type Stage } from './stage.ts';

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

/** What is left of a document that got no answer. */
async function heldAs(fn: string) {
  const rows = await held(fn);
  expect(await stored(fn)).toEqual([]);
  return rows.map((row) => ({
    reason: row['reason'],
    owner: row['organizationId'] === stage.client.id ? 'client' : 'operator',
  }));
}

describe('a document of an admitted register', () => {
  test('is stored with its owner, its bytes and its findings before it is confirmed', async () => {
    const register = await stage.register();
    const answer = confirmationIn(await send(message(register, { number: 1 })));
    expect(answer).toMatchObject({
      driveNumber: register.fn,
      documentNumber: 1,
      operatorInn: OPERATOR_INN,
      operatorSign: null,
    });
    const [row] = await stored(register.fn);
    expect(row).toMatchObject({
      number: 1,
      month: 202_611,
      code: 3,
      mode: 'production',
      organizationId: stage.client.id,
      cashRegisterId: register.cashRegisterId,
      outletId: stage.client.outletId,
      findings: '[]',
    });
    const signed = documentBytes(register, { number: 1 }).subarray(0, -2);
    const raw: unknown = row?.['raw'];
    expect(Buffer.isBuffer(raw) && raw.subarray(32)).toEqual(Buffer.from(signed));
  });

  test('is confirmed with the operator’s own time', async () => {
    const register = await stage.register();
    const answer = confirmationIn(await send(message(register, { number: 1 })));
    // Nine in the morning in Greenwich is noon in Moscow.
    expect(answer.acceptedAt).toBe(Date.UTC(2026, 10, 23, 12) / 1000);
  });

  test.each(['1.0', '1.05', '1.1', '1.2'] as const)(
    'of format %s is answered in its format',
    async (version) => {
      const register = await stage.register();
      const frame = await send(message(register, { number: 1, code: 2, version }));
      const answer = confirmationIn(frame);
      expect(answer.responseCode).toBe(version === '1.0' || version === '1.05' ? 0 : null);
      expect(frame?.header).toMatchObject({
        formatVersion: version,
        driveNumber: register.fn,
        rawFlags: 0x14,
      });
    },
  );

  test.each([
    [0x0101, '1.1'],
    [0x0102, '1.2'],
  ] as const)(
    'under the old protocol version %i is answered under the same',
    async (documentVersion, version) => {
      const register = await stage.register();
      const frame = await send(message(register, { number: 1, version, frame: { documentVersion } }));
      expect(frame?.header.documentVersion).toBe(documentVersion);
    },
  );

  test('moves the head of its drive and wakes its lane', async () => {
    const register = await stage.register();
    await send(message(register, { number: 40, code: 2, fields: { 1038: 7 } }));
    const [head] = await stage.rows('SELECT * FROM DriveHead WHERE fn = ?', [register.fn]);
    expect(head).toMatchObject({
      firstNumber: 40,
      lastNumber: 40,
      lastCode: 2,
      shiftNumber: 7,
      shiftOpen: 1,
      documentCount: 1,
    });
    const [lane] = await stage.rows('SELECT dueAt FROM RelayLane WHERE fn = ?', [register.fn]);
    expect(lane?.['dueAt']).not.toBeNull();
  });

  test('tells the projector which one it is', async () => {
    const register = await stage.register();
    await send(message(register, { number: 3 }));
    const rows = await stage.rows("SELECT * FROM Outbox WHERE kind = 'documents.stored' AND payload LIKE ?", [
      `%${register.fn}%`,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ consumer: 'projector', organizationId: stage.operatorId });
    expect(JSON.parse(String(rows[0]?.['payload']))).toEqual([[register.fn, 3, 202_611]]);
  });

  test('a shift is followed from its opening: its receipts are counted, its length is watched', async () => {
    const register = await stage.register();
    const at = (hours: number) => NOON - 30 * 3600 + hours * 3600;
    const shift = { 1038: 8 };
    const send = (number: number, code: number, fields: FieldRecord) =>
      sendAlone(
        gateway.ports.production,
        message(register, { number, code, fields: { ...shift, ...fields } }),
      );
    await send(1, 2, { 1012: at(0) });
    await send(2, 3, { 1012: at(1), 1042: 1 });
    await send(3, 3, { 1012: at(2), 1042: 3 });
    await send(4, 5, { 1012: at(25), 1118: 9 });
    const rows = await stage.rows('SELECT findings FROM FiscalDocument WHERE fn = ? ORDER BY number', [
      register.fn,
    ]);
    const found = rows.map((row) => String(row['findings']));
    expect(found[1]).not.toContain('receipt.number');
    expect(found[2]).toContain('receipt.number');
    expect(found[3]).toContain('shift.receiptCount');
    expect(found[3]).toContain('shift.tooLong');
  });

  test('with faults is confirmed all the same, its findings are kept, and format 1.2 is told', async () => {
    const register = await stage.register();
    const faulty = message(register, { number: 1, fields: { 1031: 1, 1081: 1 } });
    expect(confirmationIn(await send(faulty)).operatorMessage).toBe(OPERATOR_MESSAGE.formatLogicError);
    const [row] = await stored(register.fn);
    expect(JSON.parse(String(row?.['findings']))).toContainEqual(
      expect.objectContaining({ code: 'payments.total', severity: 'error' }),
    );
  });

  test('with faults of format 1.05 is simply accepted', async () => {
    const register = await stage.register();
    const faulty = message(register, { number: 1, version: '1.05', fields: { 1031: 1, 1081: 1 } });
    expect(confirmationIn(await send(faulty)).responseCode).toBe(0);
  });

  test('that skips a number is confirmed with a finding about it', async () => {
    const register = await stage.register();
    await send(message(register, { number: 5 }));
    await send(message(register, { number: 9 }));
    const [, second] = await stored(register.fn);
    expect(String(second?.['findings'])).toContain('sequence.gap');
  });

  test('that comes after later ones is stored, and its lane goes back for it', async () => {
    const register = await stage.register();
    for (const number of [1, 3]) await send(message(register, { number }));
    await stage.rows('UPDATE RelayLane SET nextNumber = 4, fence = 10 WHERE fn = ?', [register.fn]);
    expect(await send(message(register, { number: 2 }))).not.toBeNull();
    const [lane] = await stage.rows('SELECT nextNumber, fence FROM RelayLane WHERE fn = ?', [register.fn]);
    expect(lane).toMatchObject({ nextNumber: 2, fence: 11 });
    const [head] = await stage.rows('SELECT lastNumber, documentCount FROM DriveHead WHERE fn = ?', [
      register.fn,
    ]);
    expect(head).toMatchObject({ lastNumber: 3, documentCount: 3 });
  });
});

describe('the same document again', () => {
  test('gets the same bytes and is not stored twice', async () => {
    const register = await stage.register();
    const first = await send(message(register, { number: 1 }));
    stage.clock.advance(60_000);
    const second = await send(message(register, { number: 1 }));
    expect(second?.body).toEqual(first?.body);
    expect(await stored(register.fn)).toHaveLength(1);
  });

  test('is answered though the register has been blocked since', async () => {
    const register = await stage.register();
    await send(message(register, { number: 1 }));
    await stage.rows("UPDATE Admission SET state = 'blocked' WHERE fn = ?", [register.fn]);
    expect(await send(message(register, { number: 1 }))).not.toBeNull();
    expect(await send(message(register, { number: 2 }))).toBeNull();
  });
});

describe('a register on trial', () => {
  test('is taken in at the test port and never waits for the tax service', async () => {
    const register = await stage.register({ mode: 'test_drive' });
    expect(await sendToTestDrive(message(register, { number: 1 }))).not.toBeNull();
    expect(await stored(register.fn)).toMatchObject([{ mode: 'test_drive' }]);
    const [lane] = await stage.rows('SELECT dueAt FROM RelayLane WHERE fn = ?', [register.fn]);
    expect(lane?.['dueAt']).toBeNull();
  });

  test('that knocks at the production port is held', async () => {
    const register = await stage.register({ mode: 'test_drive' });
    expect(await send(message(register, { number: 1 }))).toBeNull();
    expect(await heldAs(register.fn)).toEqual([{ reason: 'test_drive_at_production_port', owner: 'client' }]);
  });

  test('is not, when a production register knocks at the test port', async () => {
    const register = await stage.register();
    expect(await sendToTestDrive(message(register, { number: 1 }))).toBeNull();
    expect(await heldAs(register.fn)).toEqual([{ reason: 'production_at_test_port', owner: 'client' }]);
  });
});

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

const heldEvents = (fn: string) =>
  stage.rows("SELECT id FROM Outbox WHERE kind = 'documents.held' AND payload LIKE ?", [`%${fn}%`]);

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

test('a register that wants no answer gets none, and its document is stored', async () => {
  const register = await stage.register();
  const flags = { crcMode: 'none', hasContainer: true, expectsAnswer: false, priority: 0 } as const;
  const quiet = message(register, { number: 1, frame: { flags } });
  const loud = message(register, { number: 2 });
  const answer = confirmationIn(await send(Buffer.concat([quiet, loud])));
  expect(answer.documentNumber).toBe(2);
  expect(await stored(register.fn)).toHaveLength(2);
});

test('a document without ФПД and time of its own is stored with zeros in their place', async () => {
  const register = await stage.register();
  const bare = message(register, { number: 1, fields: { 1012: undefined, 1077: undefined } });
  expect(await send(bare)).not.toBeNull();
  expect(await stored(register.fn)).toMatchObject([{ registerTime: 0, fiscalSign: 0 }]);
});
