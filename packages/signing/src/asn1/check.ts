import { EncodingError } from './encoding-error.ts';
import { readHeader } from './header.ts';
import { TAG } from './tags.ts';

/** DER for what is signed as it stands; BER for the envelope of a signature, which programs write in pieces. */
export type Rules = 'DER' | 'BER';

/** How much may be in one file. */
export interface EncodingLimits {
  readonly elements: number;
  readonly depth: number;
}

export const SIGNATURE_LIMITS: EncodingLimits = { elements: 50_000, depth: 40 };
/** The revocation list of a large authority has hundreds of thousands of rows. */
export const REVOCATION_LIST_LIMITS: EncodingLimits = { elements: 20_000_000, depth: 40 };

const PLAIN_TYPES: ReadonlySet<number> = new Set([
  TAG.boolean,
  TAG.integer,
  TAG.null,
  TAG.oid,
  TAG.enumerated,
  TAG.utcTime,
  TAG.generalizedTime,
]);
const SEQUENCE_OR_SET: ReadonlySet<number> = new Set([TAG.sequence & 0x1f, TAG.set & 0x1f]);
const STRINGS_IN_PARTS: ReadonlySet<number> = new Set([TAG.bitString, TAG.octetString]);

/**
 * Walks everything in `bytes` before anybody trusts it: lengths, nesting, children inside their parents, end marks, and
 * that simple types are simple. Returns where the outermost element ends; what follows it is the caller's business.
 * Throws `EncodingError`.
 */
export const checkEncoding = (bytes: Uint8Array, rules: Rules, limits: EncodingLimits): number => {
  let elements = 0;

  const walk = (at: number, limit: number, depth: number): number => {
    elements += 1;
    if (elements > limits.elements) throw new EncodingError('too-complex', at, 'too many elements');
    if (depth > limits.depth) throw new EncodingError('too-complex', at, 'nested too deeply');
    const { tag, contentStart, contentEnd, minimal } = readHeader(bytes, at, limit);
    if (rules === 'DER' && !minimal) throw new EncodingError('malformed', at, 'length not as DER writes it');
    checkShape(tag, at, rules);
    const hasParts = (tag & 0x20) !== 0;
    if (contentEnd === undefined) return walkUntilEndMark(contentStart, limit, depth);
    if (hasParts) {
      let next = contentStart;
      while (next < contentEnd) next = walk(next, contentEnd, depth + 1);
    }
    return contentEnd;
  };

  const walkUntilEndMark = (from: number, limit: number, depth: number): number => {
    let next = from;
    for (;;) {
      if (next + 1 >= limit)
        throw new EncodingError(limit === bytes.length ? 'truncated' : 'malformed', next, 'no end mark');
      if (bytes[next] === 0 && bytes[next + 1] === 0) return next + 2;
      next = walk(next, limit, depth + 1);
    }
  };

  return walk(0, bytes.length, 1);
};

const checkShape = (tag: number, at: number, rules: Rules): void => {
  if (tag === TAG.endOfContents) throw new EncodingError('malformed', at, 'end mark out of place');
  if (tag >= 0x40) return;
  const type = tag & 0x1f;
  const hasParts = (tag & 0x20) !== 0;
  if (SEQUENCE_OR_SET.has(type) !== hasParts && (PLAIN_TYPES.has(type) || SEQUENCE_OR_SET.has(type))) {
    throw new EncodingError('malformed', at, 'simple type with parts, or the other way round');
  }
  if (hasParts && !SEQUENCE_OR_SET.has(type) && (rules === 'DER' || !STRINGS_IN_PARTS.has(type))) {
    throw new EncodingError('malformed', at, 'string in parts');
  }
};
