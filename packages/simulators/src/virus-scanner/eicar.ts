/**
 * The harmless text every scanner takes for a virus (EICAR, 1996). Put together from parts, so that a scanner on this
 * machine does not take our own source away.
 */
export const EICAR_TEXT = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
  'STANDARD-ANTIVIRUS',
  'TEST-FILE!$H+H*',
].join('-');

/** How clamd names it. */
export const EICAR_NAME = 'Win.Test.EICAR_HDB-1';

const PATTERN = Buffer.from(EICAR_TEXT, 'latin1');

export function holdsEicar(bytes: Buffer): boolean {
  return bytes.includes(PATTERN);
}
