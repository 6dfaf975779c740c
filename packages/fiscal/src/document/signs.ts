/** Documents with settlements; their fiscal signs begin with 31 04, those of other documents with 21 04. */
const RECEIPT_CODES: readonly number[] = [3, 31, 4, 41];

/**
 * The six bytes of tag 1077 for a printed ФПД: two bytes by the kind of document, then the number in big-endian order.
 * Only its low 32 bits count.
 */
export const fiscalSignBytes = (code: number, sign: number): Uint8Array => {
  const bytes = new Uint8Array(6);
  bytes[0] = RECEIPT_CODES.includes(code) ? 0x31 : 0x21;
  bytes[1] = 0x04;
  new DataView(bytes.buffer).setUint32(2, sign);
  return bytes;
};

/** The eight bytes of a ФПС from its decimal number; null for text that is no 64-bit number. */
export const messageSignBytes = (text: string): Uint8Array | null => {
  if (!/^\d{1,20}$/u.test(text)) return null;
  const sign = BigInt(text);
  if (sign > 0xffff_ffff_ffff_ffffn) return null;
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, sign);
  return bytes;
};
