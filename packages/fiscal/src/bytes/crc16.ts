/**
 * CRC-16/CCITT-FALSE: polynomial 0x1021, initial value 0xFFFF, not reflected; of the ASCII digits 1 to 9 it is
 * 0x29B1. Containers and session messages carry it. Works two bytes at a time.
 */
const LOW = new Uint16Array(256);
const HIGH = new Uint16Array(256);

for (let index = 0; index < 256; index += 1) {
  let crc = index << 8;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
  LOW[index] = crc;
}
for (let index = 0; index < 256; index += 1) {
  const once = at(LOW, index);
  HIGH[index] = (once << 8) ^ at(LOW, once >> 8);
}

function at(table: Uint16Array, index: number): number {
  return table[index] ?? 0;
}

/** Goes on with a checksum over bytes `from` (included) to `to` (excluded). */
export const continueCrc16 = (initial: number, bytes: Uint8Array, from: number, to: number): number => {
  let crc = initial;
  let index = from;
  for (; index + 1 < to; index += 2) {
    const first = (crc >> 8) ^ (bytes[index] ?? 0);
    const second = (crc & 0xff) ^ (bytes[index + 1] ?? 0);
    crc = at(HIGH, first) ^ at(LOW, second);
  }
  if (index < to) crc = ((crc << 8) & 0xffff) ^ at(LOW, (crc >> 8) ^ (bytes[index] ?? 0));
  return crc;
};

/** The checksum of bytes `from` (included) to `to` (excluded), by default of all. */
export const crc16 = (bytes: Uint8Array, from = 0, to = bytes.length): number =>
  continueCrc16(0xffff, bytes, from, to);
