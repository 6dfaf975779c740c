export { decodeFrame, decodeFrameHeader } from './decode.ts';
export {
  encodeAnswerFrame,
  encodeFrame,
  encodeFrameHeader,
  encodePingAnswer,
  type FrameFields,
  PING_FLAGS,
} from './encode.ts';
export { flagsFromBits, flagsToBits, USUAL_FLAGS } from './flags.ts';
export {
  type CrcMode,
  documentVersionOf,
  FRAME_HEAD,
  type Frame,
  type FrameFlags,
  type FrameHeader,
  formatOfDocumentVersion,
  isPing,
  LONGEST_BODY,
  type SessionProtocol,
} from './header.ts';
export { FrameReader, type FrameReaderOptions } from './reader.ts';
