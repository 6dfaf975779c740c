import { decodeContainer } from '@koreshok/fiscal/container';
import { FiscalDecodeError } from '@koreshok/fiscal/errors';
import type { Frame } from '@koreshok/fiscal/frame';
import { afterEach, describe, expect, it } from 'vitest';

import {
  AnswerTimes,
  dayCurve,
  type FleetOptions,
  type RunningFleet,
  startFleet,
} from '../../src/fleet/index.ts';
import { newRegister } from '../../src/register/index.ts';
import { aProfile, aWorkingRegister, at } from '../builders.ts';
import { confirmationOf, type Reaction, startGate } from '../gate.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const undo of cleanUp.splice(0).toReversed()) await undo();
});

/** Answers what it can read and closes on the rest, as a gateway does. */
const readable = (frame: Frame): Reaction => {
  try {
    return confirmationOf(frame);
  } catch (error) {
    if (error instanceof FiscalDecodeError) return 'close';
    throw error;
  }
};

async function aFleet(
  options: Partial<FleetOptions> = {},
  react: (frame: Frame, count: number) => Reaction = readable,
) {
  const gate = await startGate(react);
  cleanUp.push(gate.stop);
  const fleet: RunningFleet = startFleet({
    registers: [1, 2, 3].map((seed) => aWorkingRegister(aProfile(seed, '1.2', { zone: 'Europe/Moscow' }))),
    gate: gate.address,
    perSecond: 2_000,
    seed: 1,
    documents: 60,
    clock: () => (at('2026-11-20 09:00') - 3 * 3600) * 1000,
    ...options,
  });
  cleanUp.push(() => fleet.stop(0));
  return { fleet, gate };
}

/** What came, by drive, as hex, in the order it came. */
function byDrive(frames: readonly Frame[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { header, body } of frames) {
    found.set(header.driveNumber, [
      ...(found.get(header.driveNumber) ?? []),
      Buffer.from(body).toString('hex'),
    ]);
  }
  return found;
}

const numbersOf = (frames: readonly Frame[], driveNumber: string) =>
  frames
    .filter(({ header }) => header.driveNumber === driveNumber)
    .map(({ body }) => decodeContainer(body).header.documentNumber);

describe('a fleet', () => {
  it('makes as many documents as it is told, and every one is confirmed in order', async () => {
    const { fleet, gate } = await aFleet();
    await fleet.finished;
    expect(fleet.report()).toMatchObject({ made: 60, sent: 60, confirmed: 60, unsent: 0, errors: {} });
    for (const { profile } of fleet.registers()) {
      const numbers = numbersOf(gate.frames, profile.driveNumber);
      expect(numbers).toEqual(numbers.map((_, index) => index + 2));
    }
  });

  it('makes the same documents from the same seed', async () => {
    const run = async (seed: number) => {
      const { fleet, gate } = await aFleet({ seed, receiptsPerShift: 1_000, mix: { report: 0 } });
      await fleet.finished;
      return byDrive(gate.frames);
    };
    const one = await run(1);
    expect(await run(1)).toEqual(one);
    expect(await run(2)).not.toEqual(one);
  });

  it('registers new registers first and closes shifts after so many receipts', async () => {
    const { fleet, gate } = await aFleet({
      registers: [newRegister(aProfile(9))],
      documents: 12,
      receiptsPerShift: 4,
      mix: { report: 0 },
    });
    await fleet.finished;
    const codes = gate.frames.map(({ body }) => decodeContainer(body).header.dataType);
    expect(codes.map((code) => (code === 4 || code === 31 || code === 41 ? 3 : code))).toEqual([
      1, 2, 3, 3, 3, 3, 5, 2, 3, 3, 3, 3,
    ]);
  });

  it('keeps what is not answered and sends it again', async () => {
    const { fleet, gate } = await aFleet({ registers: [aWorkingRegister()], documents: 3 }, (frame, count) =>
      count === 1 ? 'close' : readable(frame),
    );
    await fleet.finished;
    expect(gate.numbers()).toEqual([2, 2, 3, 4]);
    expect(fleet.report()).toMatchObject({ confirmed: 3, errors: { 'line.closed': 1 } });
  });

  it('stops in time while nobody answers, and says what was left', async () => {
    const { fleet } = await aFleet({ documents: 20 }, () => 'silence');
    await expect.poll(() => fleet.report().made).toBe(20);
    expect(await fleet.stop(0)).toMatchObject({ made: 20, confirmed: 0, unsent: 20 });
  });

  it('makes no more than a register may hold', async () => {
    const { fleet } = await aFleet({ longestQueue: 2 }, () => 'silence');
    await expect.poll(() => fleet.report().skipped).toBeGreaterThan(0);
    expect(fleet.report().made).toBe(6);
  });

  it('needs registers', () => {
    expect(() => startFleet({ registers: [], gate: { host: '', port: 1 }, perSecond: 1, seed: 1 })).toThrow(
      RangeError,
    );
  });
});

describe('faults of a fleet', () => {
  const afterFault = async (kind: string, line = {}) => {
    const { fleet, gate } = await aFleet({
      registers: [aWorkingRegister()],
      documents: 4,
      faults: { [kind]: 1 },
      line,
    });
    await fleet.finished;
    return { report: fleet.report(), gate };
  };

  it('halfFrame: the other side sees half a message, then the whole one', async () => {
    const { report, gate } = await afterFault('halfFrame');
    expect(report).toMatchObject({ confirmed: 4, sent: 8, errors: {}, faults: { halfFrame: 4 } });
    await expect.poll(() => gate.broken).toEqual(['body-cut', 'body-cut', 'body-cut', 'body-cut']);
    expect(gate.numbers()).toEqual([2, 3, 4, 5]);
  });

  it('hangUp: the other side gets every document twice', async () => {
    const { report, gate } = await afterFault('hangUp');
    expect(report).toMatchObject({ confirmed: 4, sent: 8, errors: {}, faults: { hangUp: 4 } });
    await expect
      .poll(() => gate.numbers().toSorted((one, other) => one - other))
      .toEqual([2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('brokenCrc: the other side gets a container it cannot read before each good one', async () => {
    const { report, gate } = await afterFault('brokenCrc');
    expect(report).toMatchObject({ confirmed: 4, sent: 8, faults: { brokenCrc: 4 } });
    const readings = gate.frames.map((frame) => readable(frame) !== 'close');
    expect(readings).toEqual([false, true, false, true, false, true, false, true]);
  });

  it('repeat: every confirmed document comes once more with the same bytes', async () => {
    const { report, gate } = await afterFault('repeat');
    expect(report).toMatchObject({ confirmed: 4, repeated: 4, faults: { repeat: 4 } });
    expect(gate.numbers()).toEqual([2, 2, 3, 3, 4, 4, 5, 5]);
    expect(Buffer.compare(gate.frames[0]!.body, gate.frames[1]!.body)).toBe(0);
  });

  it('otherBytes: other bytes come under a confirmed number', async () => {
    const { report, gate } = await afterFault('otherBytes');
    expect(report).toMatchObject({ confirmed: 4, faults: { otherBytes: 4 } });
    expect(gate.numbers()).toEqual([2, 2, 3, 3, 4, 4, 5, 5]);
    expect(Buffer.compare(gate.frames[0]!.body, gate.frames[1]!.body)).not.toBe(0);
  });

  it('silent: a silent register makes documents and sends none', async () => {
    const { report, gate } = await afterFault('silent');
    expect(report).toMatchObject({ made: 4, sent: 0, unsent: 4 });
    expect(gate.frames).toEqual([]);
  });
});

describe('answer times', () => {
  it('are told within a tenth', () => {
    const times = new AnswerTimes();
    for (let milliseconds = 1; milliseconds <= 1_000; milliseconds += 1) times.add(milliseconds);
    expect(times.within(0.5)).toBeGreaterThanOrEqual(500);
    expect(times.within(0.5)).toBeLessThan(551);
    expect(times.within(1)).toBe(1_000);
    expect(times.histogram().reduce((sum, { count }) => sum + count, 0)).toBe(1_000);
  });

  it('are nothing before the first answer', () => {
    expect(new AnswerTimes().within(0.99)).toBe(0);
  });
});

describe('the curve of a day', () => {
  it('is busier at six in the evening than at three at night', () => {
    const moscow = (hour: number) => Date.UTC(2026, 10, 20, hour - 3);
    expect(dayCurve(moscow(18))).toBeGreaterThan(1);
    expect(dayCurve(moscow(3))).toBe(0.05);
  });
});
