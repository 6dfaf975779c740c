import { fromHex, toHex } from '@koreshok/fiscal';

/** The number whose highest byte comes first. */
export const bigEndian = (bytes: Uint8Array): bigint => BigInt(`0x0${toHex(bytes)}`);

/** The number whose lowest byte comes first, as ГОСТ digests and public keys are written. */
export const littleEndian = (bytes: Uint8Array): bigint => bigEndian(bytes.toReversed());

/** A number in exactly `length` bytes, the highest first. */
export const toBigEndian = (number: bigint, length: number): Uint8Array =>
  fromHex(number.toString(16).padStart(length * 2, '0'));

/** A number in exactly `length` bytes, the lowest first. */
export const toLittleEndian = (number: bigint, length: number): Uint8Array =>
  toBigEndian(number, length).toReversed();
