import { describe, expect, it } from 'vitest';

import {
  buildElements,
  bytesOf,
  contentLength,
  decimalOf,
  encodeElements,
  findElement,
  findElements,
  groupOf,
  groupsOf,
  numberOf,
  textOf,
} from '../../src/tlv/index.ts';

const elements = buildElements({
  1018: '7734675810',
  1020: 15900,
  1023: '1.265',
  1059: [{ 1030: 'Хлеб' }, { 1030: 'Молоко' }],
  1077: Uint8Array.of(1, 2, 3, 4, 5, 6),
  1245: '2',
  1293: 2n ** 60n,
});

describe('reading elements', () => {
  it('finds the first, all, or none of a tag', () => {
    expect(findElement(elements, 1059)?.tag).toBe(1059);
    expect(findElements(elements, 1059)).toHaveLength(2);
    expect(findElement(elements, 1021)).toBeUndefined();
  });

  it('gives texts without their padding of spaces and zero bytes', () => {
    expect(textOf(elements, 1018)).toBe('7734675810');
    expect(textOf(elements, 1245)).toBe('2');
  });

  it('gives numbers that fit a JavaScript number', () => {
    expect(numberOf(elements, 1020)).toBe(15900);
    expect(numberOf(elements, 1293)).toBeUndefined();
  });

  it('gives decimals, bytes and groups', () => {
    expect(decimalOf(elements, 1023)).toEqual({ digits: 1265, decimals: 3 });
    expect(bytesOf(elements, 1077)).toHaveLength(6);
    expect(textOf(groupOf(elements, 1059) ?? [], 1030)).toBe('Хлеб');
    expect(groupsOf(elements, 1059).map((group) => textOf(group, 1030))).toEqual(['Хлеб', 'Молоко']);
  });

  it('gives nothing for a tag of another kind', () => {
    expect(textOf(elements, 1020)).toBeUndefined();
    expect(numberOf(elements, 1018)).toBeUndefined();
    expect(groupOf(elements, 1018)).toBeUndefined();
    expect(bytesOf(elements, 1018)).toBeUndefined();
    expect(decimalOf(elements, 1018)).toBeUndefined();
  });

  it('tells their length without writing them', () => {
    expect(contentLength(elements)).toBe(encodeElements(elements).length);
  });
});
