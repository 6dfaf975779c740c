/** CRC-16/CCITT-FALSE, written here by its definition so that the judge of the fuzz shares no code with the product. */
export function checksum(bytes: Uint8Array, from: number, to: number, before = 0xffff): number {
  let crc = before;
  for (let at = from; at < to; at += 1) {
    crc ^= (bytes[at] ?? 0) << 8;
    for (let bit = 0; bit < 8; bit += 1)
      crc = (crc & 0x8000) === 0 ? (crc << 1) & 0xffff : ((crc << 1) ^ 0x1021) & 0xffff;
  }
  return crc;
}

/** The checksum a container must carry: over all of it but the two bytes of the checksum itself. */
export const containerChecksum = (bytes: Uint8Array, from: number, to: number): number =>
  checksum(bytes, from + 4, to, checksum(bytes, from, from + 2));
