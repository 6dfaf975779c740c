import { beforeEach, describe, expect, test } from 'vitest';
import { Circuit } from '../../src/relay/circuit.ts';

let now: number;
let circuit: Circuit;

beforeEach(() => {
  now = 0;
  circuit = new Circuit({ failures: 3, firstPauseMs: 100, longestPauseMs: 350, ticks: () => now });
});

const fail = (times: number) => {
  for (let time = 0; time < times; time += 1) circuit.failed();
};

describe('the circuit breaker', () => {
  test('stays closed while failures are few', () => {
    fail(2);
    expect(circuit.state).toBe('closed');
    expect(circuit.admits()).toBe(true);
  });

  test('counts failures in a row only', () => {
    fail(2);
    circuit.succeeded();
    fail(2);
    expect(circuit.state).toBe('closed');
  });

  test('opens after so many in a row and admits nothing until the pause is over', () => {
    fail(3);
    expect(circuit.state).toBe('open');
    now = 99;
    expect(circuit.admits()).toBe(false);
    now = 100;
    expect(circuit.admits()).toBe(true);
    expect(circuit.state).toBe('trying');
  });

  test('leaves a peer alone at once, and as long as it asks', () => {
    circuit.failed(5_000);
    now = 4_999;
    expect(circuit.admits()).toBe(false);
    now = 5_000;
    expect(circuit.admits()).toBe(true);
    circuit.succeeded();
    expect(circuit.state).toBe('closed');
  });

  test('lets one try at a time', () => {
    fail(3);
    now = 100;
    expect([circuit.admits(), circuit.admits()]).toEqual([true, false]);
  });

  test('closes when the try succeeds', () => {
    fail(3);
    now = 100;
    circuit.admits();
    circuit.succeeded();
    expect([circuit.admits(), circuit.admits()]).toEqual([true, true]);
  });

  test('doubles its pause with each try that fails, up to the longest', () => {
    fail(3);
    for (const pause of [100, 200, 350, 350]) {
      now += pause - 1;
      expect(circuit.admits()).toBe(false);
      now += 1;
      expect(circuit.admits()).toBe(true);
      circuit.failed();
    }
  });

  test('takes back a try of which no use was made', () => {
    fail(3);
    now = 100;
    circuit.admits();
    circuit.unused();
    expect(circuit.admits()).toBe(true);
  });

  test('is not prolonged by requests that were under way when it opened', () => {
    fail(3);
    now = 50;
    fail(2);
    now = 100;
    expect(circuit.admits()).toBe(true);
  });
});
