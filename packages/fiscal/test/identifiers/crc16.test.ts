import { expect, it } from 'vitest';

import { crc16 } from '../../src/identifiers/crc16.ts';

it('CRC-16/CCITT-FALSE of «123456789» is 0x29B1', () => {
  expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x29b1);
});
