import fc from 'fast-check';

import { DOCUMENT_KINDS, type FormatVersion, TABLE_VERSIONS } from '../src/dictionary/index.ts';
import type { FiscalDocument } from '../src/document/index.ts';
import { generateDocument } from '../src/generate/index.ts';

/** A source of random numbers that gives the same row for the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x1_0000_0000;
  };
};

/** Every kind of document in every version that has it, and what registers send in format 1.0. */
export const EVERY_KIND: readonly (readonly [code: number, version: FormatVersion])[] =
  DOCUMENT_KINDS.flatMap(({ code, contents }) => [
    ...(code < 81 ? [[code, '1.0'] as const] : []),
    ...TABLE_VERSIONS.filter((version) => contents[version] !== undefined).map(
      (version) => [code, version] as const,
    ),
  ]);

/** Random documents that keep to the tables, of every kind and version. */
export const generatedDocument: fc.Arbitrary<FiscalDocument> = fc
  .tuple(fc.constantFrom(...EVERY_KIND), fc.nat(0xffff_ffff))
  .map(([[code, version], seed]) => generateDocument(seeded(seed), code, version));

/** Bytes from a list of bytes and texts of ASCII characters. */
export const bytesOfParts = (...parts: readonly (number | string | Uint8Array)[]): Uint8Array => {
  const list = parts.flatMap((part) => {
    if (typeof part === 'number') return [part];
    return typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : [...part];
  });
  return Uint8Array.from(list);
};
