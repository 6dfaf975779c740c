const SLAB = 32_768;
/** A longer array is an array of its own: it would leave too much of a slab unused. */
const LONGEST_PART = 4_096;
/** Engines keep arrays up to here among their objects, which is as cheap as a part of a slab. */
const LONGEST_SMALL = 64;

let slab = new Uint8Array(SLAB);
let used = 0;

/**
 * Zero bytes to write into. They are cut from a larger array, because memory of its own costs an array of a kilobyte
 * more than filling it: so its `buffer` is not its own, and whoever looks at that has to heed `byteOffset`.
 */
export const newBytes = (length: number): Uint8Array => {
  if (length <= LONGEST_SMALL || length > LONGEST_PART) return new Uint8Array(length);
  if (used + length > SLAB) {
    slab = new Uint8Array(SLAB);
    used = 0;
  }
  const part = slab.subarray(used, used + length);
  used += length;
  return part;
};
