import { describe, expect, it } from 'vitest';

import { readTrafficOptions, TrafficUsageError } from '../options.ts';

describe('the arguments of traffic', () => {
  it('have sensible values when none are given', () => {
    expect(readTrafficOptions([])).toMatchObject({
      registers: 200,
      perSecond: 50,
      seconds: undefined,
      mode: 'production',
      curve: 'flat',
      faults: {},
    });
  });

  it('are all understood', () => {
    const text =
      '--registers 20 --per-second 2.5 --seconds 3 --host gate.localhost --port 7000 --test-drive --curve day --keep-open --fault repeat=0.1 --fault silent=0.5';
    expect(readTrafficOptions(text.split(' '))).toMatchObject({
      registers: 20,
      perSecond: 2.5,
      seconds: 3,
      host: 'gate.localhost',
      port: 7000,
      mode: 'test_drive',
      curve: 'day',
      keepOpen: true,
      faults: { repeat: 0.1, silent: 0.5 },
    });
  });

  it.each([
    ['--registers', '0'],
    ['--registers', '1.5'],
    ['--per-second', 'fast'],
    ['--port', '70000'],
    ['--curve', 'round'],
    ['--fault', 'fire=0.1'],
    ['--fault', 'repeat=2'],
    ['--colour', 'red'],
  ])('are refused when they make no sense: %s %s', (...args) => {
    expect(() => readTrafficOptions(args)).toThrow(TrafficUsageError);
  });
});
