import { describe, expect, test } from 'vitest';
import { registeredWith } from '../../src/lights/index.ts';

const OURS = '7704358518';
const THEIRS = '7709364346';
const told = { operatorInn: OURS, autonomous: false, lastCode: 11 };

describe('a register’s last report of registration', () => {
  test('that names us says it is ours', () => {
    expect(registeredWith(told, OURS)).toBe('us');
  });

  test('that names another operator and is the last word says it went there', () => {
    expect(registeredWith({ ...told, operatorInn: THEIRS }, OURS)).toBe('another_operator');
  });

  test('that names another operator, while documents still come to us, is a wrong setting', () => {
    expect(registeredWith({ ...told, operatorInn: THEIRS, lastCode: 3 }, OURS)).toBe('us');
  });

  test('in autonomous mode says that no operator gets anything', () => {
    expect(registeredWith({ ...told, operatorInn: '', autonomous: true }, OURS)).toBe('nobody');
  });

  test('that never came to us says nothing: the register came from elsewhere mid-life', () => {
    expect(registeredWith({ ...told, operatorInn: '', lastCode: 3 }, OURS)).toBe('unknown');
  });
});
