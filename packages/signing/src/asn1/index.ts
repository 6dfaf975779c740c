export {
  checkEncoding,
  type EncodingLimits,
  REVOCATION_LIST_LIMITS,
  type Rules,
  SIGNATURE_LIMITS,
} from './check.ts';
export { Cursor } from './cursor.ts';
export { childrenOf, contentOf, type Element, encodingOf, parseWhole, partsOf } from './element.ts';
export { EncodingError, type EncodingFault } from './encoding-error.ts';
export { inParts, plain, TAG } from './tags.ts';
export { readText } from './text.ts';
export { readTime } from './time.ts';
export {
  readBitStringBytes,
  readBoolean,
  readIntegerBytes,
  readNamedBits,
  readOctets,
  readOid,
  readSmallInteger,
} from './values.ts';
export * as write from './write.ts';
