import { decodeContainer } from '@koreshok/fiscal/container';
import { instantOfRegisterTime } from '@koreshok/fiscal/time';
import { afterEach, describe, expect, it } from 'vitest';

import {
  firstHalf,
  LineError,
  LiveRegister,
  RegisterLine,
  withBrokenCrc,
  withOtherBytes,
} from '../../src/line/index.ts';
import { aProfile, aSale, aWorkingRegister, at } from '../builders.ts';
import { confirmationOf, startGate } from '../gate.ts';

const gates: { stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const gate of gates.splice(0)) await gate.stop();
});

async function gateThat(react?: Parameters<typeof startGate>[0]) {
  const gate = await startGate(react);
  gates.push(gate);
  return gate;
}

/** A register in Vladivostok at nine in the morning of its own clock, with a shift opened. */
function openedRegister(line: RegisterLine): LiveRegister {
  const profile = aProfile(1, '1.2', { zone: 'Asia/Vladivostok' });
  const clock = () => instantOfRegisterTime(at('2026-11-20 09:00'), 'Asia/Vladivostok');
  const register = new LiveRegister(aWorkingRegister(profile), line, clock);
  register.do({ kind: 'open-shift' });
  return register;
}

const failure = async (promise: Promise<unknown>): Promise<string> => {
  try {
    await promise;
  } catch (error) {
    if (error instanceof LineError) return error.code;
    throw error;
  }
  return 'no error';
};

describe('a register on its line', () => {
  it('delivers its documents in order, over a new connection for each', async () => {
    const gate = await gateThat();
    const register = openedRegister(new RegisterLine(gate.address));
    register.do({ kind: 'sell', sale: aSale() });
    const deliveries = await register.deliver();
    expect(gate.numbers()).toEqual([2, 3]);
    expect(gate.connections()).toBe(2);
    expect(deliveries.map(({ outcome }) => outcome.kind)).toEqual(['delivered', 'delivered']);
    expect(register.state.drive.queue).toEqual([]);
  });

  it('keeps one connection when it is told to', async () => {
    const gate = await gateThat();
    const line = new RegisterLine(gate.address, { keepOpen: true });
    const register = openedRegister(line);
    register.do({ kind: 'sell', sale: aSale() });
    await register.deliver();
    line.close();
    expect(gate.connections()).toBe(1);
  });

  it('writes the time of its own place', async () => {
    const register = openedRegister(new RegisterLine({ host: '127.0.0.1', port: 1 }));
    expect(register.state.lastTime).toBe(at('2026-11-20 09:00'));
  });

  it('offers the same document again after silence, and nothing behind it before', async () => {
    const gate = await gateThat((frame, count) => (count === 1 ? 'silence' : confirmationOf(frame)));
    const register = openedRegister(new RegisterLine(gate.address, { answerTimeoutMs: 30 }));
    register.do({ kind: 'sell', sale: aSale() });
    expect(await failure(register.deliver())).toBe('line.silent');
    await register.deliver();
    expect(gate.numbers()).toEqual([2, 2, 3]);
  });

  it.each<[string, Parameters<typeof startGate>[0], string]>([
    ['the connection is closed', () => 'close', 'line.closed'],
    ['the answer is no message', () => Buffer.from('HTTP/1.1 400 Bad Request'), 'line.unreadable'],
    [
      'the answer is about another document',
      (frame) => confirmationOf(frame, { documentNumber: 77 }),
      'line.unreadable',
    ],
    ['the answer’s container is damaged', (frame) => withBrokenCrc(confirmationOf(frame)), 'line.unreadable'],
  ])('keeps a document when %s', async (_, react, code) => {
    const gate = await gateThat(react);
    const register = openedRegister(new RegisterLine(gate.address));
    expect(await failure(register.deliver())).toBe(code);
    expect(register.state.drive.queue).toHaveLength(1);
  });

  it('finds nobody where nobody listens', async () => {
    const gate = await startGate();
    await gate.stop();
    expect(await failure(openedRegister(new RegisterLine(gate.address)).deliver())).toBe('line.unreachable');
  });

  it('passes the operator’s message on in its next report', async () => {
    const gate = await gateThat((frame) => confirmationOf(frame, { operatorMessage: 0x10 }));
    const register = openedRegister(new RegisterLine(gate.address));
    await register.deliver();
    expect(register.state.operatorMessage).toBe(0x10);
  });

  it('delivers once when asked twice at a time', async () => {
    const gate = await gateThat();
    const register = openedRegister(new RegisterLine(gate.address));
    await Promise.all([register.deliver(), register.deliver()]);
    expect(gate.numbers()).toEqual([2]);
  });
});

describe('a message on a bad line', () => {
  const register = openedRegister(new RegisterLine({ host: '127.0.0.1', port: 1 }));
  const document = register.do({ kind: 'sell', sale: aSale() });

  it('that broke off reaches the operator as half a frame', async () => {
    const gate = await gateThat();
    await new RegisterLine(gate.address).sendAndBreakOff(firstHalf(document.message));
    await expect.poll(() => gate.broken).toEqual(['body-cut']);
  });

  it('with a broken checksum is still a frame but no container', () => {
    const broken = withBrokenCrc(document.message);
    expect(() => decodeContainer(broken.subarray(30))).toThrow(
      expect.objectContaining({ code: 'container-crc' }),
    );
  });

  it('with other bytes under its number is a good container of the same number', () => {
    const other = withOtherBytes(register.state.profile, document);
    const { header, data } = decodeContainer(other.subarray(30));
    expect(header.documentNumber).toBe(document.number);
    expect(Buffer.from(data).includes(Buffer.from(document.tlv))).toBe(false);
  });
});
