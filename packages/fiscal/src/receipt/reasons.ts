import { valueNames } from '../dictionary/index.ts';
import { findElements } from '../tlv/index.ts';
import { type Named, numberIn, type Tags } from './reading.ts';

const CODE_TAG = 1101;
const MASK_TAG = 1205;
const BITS = Array.from({ length: 32 }, (_, bit) => 2 ** bit);

/**
 * Why a registration changes: the codes of tag 1101 in format 1.05 (which may repeat), the bits of tag 1205 in the newer
 * formats. `code` is the code or the bit.
 */
export const readReasons = (tags: Tags): readonly Named[] => {
  const mask = numberIn(tags, MASK_TAG);
  if (mask !== null) {
    return BITS.filter((bit) => (mask & bit) !== 0).map((bit) => ({
      code: bit,
      name: valueNames(MASK_TAG, bit)[0] ?? `причина ${bit}`,
    }));
  }
  return findElements(tags, CODE_TAG).flatMap((element) =>
    element.kind === 'number' && typeof element.value === 'number'
      ? [{ code: element.value, name: valueNames(CODE_TAG, element.value)[0] ?? `причина ${element.value}` }]
      : [],
  );
};
