import fc from 'fast-check';

import { TAGS } from '../src/dictionary/index.ts';
import type { FiscalDocument } from '../src/document/index.ts';
import type { TlvElement } from '../src/tlv/index.ts';

const place = { offset: fc.constant(-1), length: fc.nat(40) };
const tag = fc.oneof(fc.constantFrom(...TAGS.map((definition) => definition.tag)), fc.nat(0xffff));
const number = fc.oneof(
  fc.nat(),
  fc.integer({ min: 0, max: 300 }),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n }),
);

/** Elements with values of any kind under any tag, right or wrong, nested as deep as documents nest. */
const { elements } = fc.letrec<{ elements: TlvElement[]; element: TlvElement }>((tie) => ({
  elements: fc.array(tie('element'), { maxLength: 25, size: 'small' }),
  element: fc.oneof(
    { depthSize: 'small' },
    fc.record({ tag, kind: fc.constant('number' as const), ...place, value: number }),
    fc.record({ tag, kind: fc.constant('text' as const), ...place, value: fc.string({ maxLength: 40 }) }),
    fc.record({
      tag,
      kind: fc.constant('bytes' as const),
      ...place,
      value: fc.uint8Array({ maxLength: 40 }),
    }),
    fc.record({
      tag,
      kind: fc.constant('malformed' as const),
      ...place,
      value: fc.uint8Array({ maxLength: 9 }),
    }),
    fc.record({
      tag,
      kind: fc.constant('decimal' as const),
      ...place,
      value: fc.record({ digits: number, decimals: fc.nat(255) }),
    }),
    fc.record({ tag, kind: fc.constant('group' as const), ...place, value: tie('elements') }),
  ),
}));

/** A document such as no right register makes. */
export const anyDocument: fc.Arbitrary<FiscalDocument> = fc.record({
  code: fc.constantFrom(1, 11, 2, 21, 3, 31, 4, 41, 5, 6, 7, 81),
  version: fc.constantFrom('1.0', '1.05', '1.1', '1.2'),
  elements,
  messageSign: fc.constant(null),
  zeroTail: fc.boolean(),
});
