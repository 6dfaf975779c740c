/**
 * A drive number as the container header keeps it: 16 half-bytes, the first digit in the high half, the end of a
 * shorter number filled with F. Null when a half-byte is neither a digit nor a filler at the end.
 */
export const driveNumberFromBcd = (bytes: Uint8Array, offset: number): string | null => {
  let number = 0;
  let digits = 0;
  let text = '';
  for (let index = 0; index < 16; index += 1) {
    const byte = bytes[offset + (index >> 1)] ?? 0xff;
    const half = (index & 1) === 0 ? byte >> 4 : byte & 0x0f;
    if (half <= 9 && digits === index) {
      number = number * 10 + half;
      digits += 1;
      if (digits === 8) {
        text = String(number).padStart(8, '0');
        number = 0;
      }
    } else if (half !== 0x0f) {
      return null;
    }
  }
  if (digits < 8) return digits === 0 ? '' : String(number).padStart(digits, '0');
  return digits === 8 ? text : text + String(number).padStart(digits - 8, '0');
};

/** Writes a drive number of at most 16 digits into 8 bytes; false when it is anything else. */
export const driveNumberToBcd = (number: string, target: Uint8Array, offset: number): boolean => {
  if (number.length > 16) return false;
  for (let index = 0; index < 16; index += 2) {
    const high = halfOf(number, index);
    const low = halfOf(number, index + 1);
    if (high < 0 || low < 0) return false;
    target[offset + (index >> 1)] = (high << 4) | low;
  }
  return true;
};

const halfOf = (number: string, index: number): number => {
  if (index >= number.length) return 0x0f;
  const digit = number.charCodeAt(index) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
};
