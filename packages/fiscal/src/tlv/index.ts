export {
  buildElement,
  buildElements,
  byteLength,
  contentLength,
  type FieldRecord,
  type FieldValue,
} from './build.ts';
export { decodeCp866, foldToCp866, isCp866 } from './cp866.ts';
export { decimalFromText, decimalNumber, decimalText } from './decimal.ts';
export { DEEPEST_NESTING, decodeElements, LONGEST_NUMBER } from './decode.ts';
export {
  type BytesElement,
  bytesOf,
  type Decimal,
  type DecimalElement,
  decimalOf,
  type ElementKind,
  findElement,
  findElements,
  type GroupElement,
  groupOf,
  groupsOf,
  type NumberElement,
  numberOf,
  type OpaqueElement,
  type TextElement,
  type TlvElement,
  textOf,
} from './element.ts';
export { encodeElements } from './encode.ts';
