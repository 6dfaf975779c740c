import { type FormatVersion, USUAL_FLAGS } from '@koreshok/fiscal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { confirmationIn, Line, sendAlone } from './line.ts';
import { message, messageAround, ping } from './messages.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let gateway: RunningGateway;

beforeAll(async () => {
  stage = await openStage();
  gateway = await stage.gateway();
});
afterAll(() => stage.close());

const open = () => Line.open(gateway.ports.production);
const numbersOf = async (fn: string) =>
  (await stage.rows('SELECT number FROM FiscalDocument WHERE fn = ? ORDER BY number', [fn])).map((row) =>
    Number(row['number']),
  );

describe('a stream of bytes', () => {
  test('may be cut in two at every byte of a message', async () => {
    const register = await stage.register();
    const bytes = message(register, { number: 1, code: 2 });
    const first = confirmationIn(await sendAlone(gateway.ports.production, bytes));
    const line = await open();
    for (let cut = 1; cut < bytes.length; cut += 1) {
      await line.write(bytes.subarray(0, cut));
      await line.write(bytes.subarray(cut));
      expect(confirmationIn(await line.answer())).toEqual(first);
    }
    line.close();
    expect(await numbersOf(register.fn)).toEqual([1]);
  });

  test('may come one byte at a time', async () => {
    const register = await stage.register();
    const line = await open();
    for (const byte of message(register, { number: 1, code: 2 })) await line.write(Uint8Array.of(byte));
    expect(confirmationIn(await line.answer()).documentNumber).toBe(1);
    line.close();
  });

  test('may hold many messages glued together: each is answered, in order', async () => {
    const register = await stage.register();
    const numbers = Array.from({ length: 40 }, (_none, index) => index + 1);
    const line = await open();
    await line.write(Buffer.concat(numbers.map((number) => message(register, { number }))));
    const answers = await line.answers(numbers.length);
    expect(answers.map((answer) => confirmationIn(answer).documentNumber)).toEqual(numbers);
    expect(await numbersOf(register.fn)).toEqual(numbers);
    line.close();
  });

  test('may be ended by the register right behind its message: it is answered still', async () => {
    const register = await stage.register();
    const line = await open();
    line.socket.end(message(register, { number: 1 }));
    expect(await line.answer()).not.toBeNull();
    await line.closed();
  });

  test('may speak for several drives', async () => {
    const [one, other] = [await stage.register(), await stage.register()];
    const line = await open();
    await line.write(Buffer.concat([message(one, { number: 1 }), message(other, { number: 1 })]));
    const answers = await line.answers(2);
    expect(answers.map((answer) => answer.header.driveNumber)).toEqual([one.fn, other.fn]);
    line.close();
  });
});

describe('the version in the session header', () => {
  test.each<[number, FormatVersion]>([
    [0x0100, '1.0'],
    [0x0002, '1.0'],
    [0x0105, '1.05'],
    [0x0110, '1.1'],
    [0x0101, '1.1'],
    [0x0120, '1.2'],
    [0x0102, '1.2'],
  ])('0x%s is read as of old firmware and comes back as it was', async (documentVersion, version) => {
    const register = await stage.register();
    const bytes = message(register, { number: 1, version, frame: { documentVersion } });
    const answer = await sendAlone(gateway.ports.production, bytes);
    expect(answer?.header.documentVersion).toBe(documentVersion);
    expect(await numbersOf(register.fn)).toEqual([1]);
  });
});

describe('a body', () => {
  test('of 32 KiB is still read', async () => {
    const register = await stage.register();
    await sendAlone(gateway.ports.production, messageAround(register, new Uint8Array(32 * 1024)));
    expect(
      await stage.rows('SELECT LENGTH(container) AS length FROM HeldDocument WHERE fn = ?', [register.fn]),
    ).toMatchObject([{ length: 32 * 1024 }]);
  });

  test('announced and never sent costs its connection alone', async () => {
    const register = await stage.register();
    const lines = await Promise.all(Array.from({ length: 50 }, open));
    const headers = messageAround(register, new Uint8Array(32 * 1024)).subarray(0, 30);
    await Promise.all(lines.map((line) => line.write(headers)));
    expect(await sendAlone(gateway.ports.production, message(register, { number: 1 }))).not.toBeNull();
    for (const line of lines) line.close();
  });
});

describe('a ping', () => {
  test('comes back with its flags taken off', async () => {
    const register = { fn: '9960440300000007' };
    const frame = await sendAlone(gateway.ports.production, ping(register));
    expect(frame?.header).toMatchObject({ rawFlags: 0, bodyLength: 0, driveNumber: register.fn });
  });

  test('may stand between documents', async () => {
    const register = await stage.register();
    const line = await open();
    await line.write(Buffer.concat([ping(register), message(register, { number: 1 }), ping(register)]));
    const answers = await line.answers(3);
    expect(answers.map((answer) => answer.header.rawFlags)).toEqual([0, 0x14, 0]);
    line.close();
  });
});

describe('checksums of the session', () => {
  test.each(['none', 'header', 'message'] as const)(
    'of mode «%s» are read and answered alike',
    async (crcMode) => {
      const register = await stage.register();
      const flags = { ...USUAL_FLAGS, crcMode };
      const frame = await sendAlone(
        gateway.ports.production,
        message(register, { number: 1, frame: { flags } }),
      );
      expect(frame?.header.flags.crcMode).toBe(crcMode);
    },
  );

  test.each(['header', 'message'] as const)(
    'of mode «%s» that are wrong end the connection',
    async (crcMode) => {
      const register = await stage.register();
      const bytes = message(register, { number: 1, frame: { flags: { ...USUAL_FLAGS, crcMode } } });
      bytes[28] = (bytes[28] ?? 0) ^ 1;
      expect(await sendAlone(gateway.ports.production, bytes)).toBeNull();
      expect(await numbersOf(register.fn)).toEqual([]);
    },
  );

  test('of mode «none» may hold anything', async () => {
    const register = await stage.register();
    const bytes = message(register, { number: 1 });
    bytes[28] = 0xaa;
    expect(await sendAlone(gateway.ports.production, bytes)).not.toBeNull();
  });
});

describe('bytes that are no message end the connection', () => {
  const register = { fn: '9960440300000008' };
  const changed = (at: number, byte: number) => {
    const bytes = messageAround(register, new Uint8Array(64));
    bytes[at] = byte;
    return bytes;
  };

  test.each<[string, Buffer]>([
    ['another signature', changed(0, 0x16)],
    ['a session version nobody knows', changed(5, 0)],
    ['a forbidden checksum mode', changed(26, 0x17)],
    ['forbidden client bits', changed(26, 0x24)],
    ['a body above 32 KiB', changed(25, 0x81)],
    ['a marking message’s signature', Buffer.from(`dd80caa182a20001${'00'.repeat(22)}`, 'hex')],
  ])('%s', async (_what, bytes) => {
    expect(await sendAlone(gateway.ports.production, bytes)).toBeNull();
  });

  test('but not before the good ones in front of them are answered', async () => {
    const known = await stage.register();
    const line = await open();
    await line.write(Buffer.concat([message(known, { number: 1 }), Buffer.from('GET / HTTP/1.1\r\n')]));
    expect(await line.answer()).not.toBeNull();
    expect(await line.answer()).toBeNull();
  });
});
