import type { FormatVersion } from '../dictionary/index.ts';
import type { TlvElement } from '../tlv/index.ts';

/** A fiscal document as decoded or built. */
export interface FiscalDocument {
  /** Its code: 1, 11, 2, 21, 3, 31, 4, 41, 5, 6, 7, 81–84. */
  readonly code: number;
  /** The format version it was read with. */
  readonly version: FormatVersion;
  readonly elements: readonly TlvElement[];
  /** ФПС, the 8 bytes after the tags, null when they are absent. */
  readonly messageSign: Uint8Array | null;
  /** True when two zero bytes end it, as drives write it into containers. */
  readonly zeroTail: boolean;
}
