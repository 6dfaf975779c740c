import { type FieldRecord, OPERATOR_MESSAGE } from '@koreshok/fiscal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { confirmationIn, sendAlone } from './line.ts';
import { message, NOON, documentBytes } from './messages.ts';
import { openStage, OPERATOR_INN, type Stage } from './stage.ts';

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
