const TABLE = Uint16Array.from({ length: 256 }, (_, index) => {
  let crc = index << 8;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
  return crc & 0xffff;
});

/** CRC-16/CCITT-FALSE (polynomial 0x1021, initial 0xFFFF, not reflected); of «123456789» it is 0x29B1. */
export const crc16 = (bytes: Uint8Array, initial = 0xffff): number => {
  let crc = initial;
  for (const byte of bytes) crc = ((crc << 8) ^ (TABLE[(crc >> 8) ^ byte] ?? 0)) & 0xffff;
  return crc;
};
