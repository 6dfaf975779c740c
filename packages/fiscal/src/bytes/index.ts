export { fromBase64, putBase64, toBase64 } from './base64.ts';
export { driveNumberFromBcd, driveNumberToBcd } from './bcd.ts';
export { continueCrc16, crc16 } from './crc16.ts';
export { fromHex, toHex } from './hex.ts';
export { newBytes } from './new-bytes.ts';
