import {
  type FieldRule,
  type FormatVersion,
  fieldRules,
  tableVersion,
  tagDefinition,
  tagTypeInFormat10,
} from '../dictionary/index.ts';
import type { FiscalDocument } from '../document/index.ts';
import { type RandomSource, randomInteger } from '../identifiers/random.ts';
import { buildElement, contentLength, type TlvElement } from '../tlv/index.ts';
import { pick, randomBytes, randomValue, type RandomPlace } from './random-value.ts';
import { inTableOrder } from './order.ts';

const PRODUCT_CODE = 1163;
/** Tags that formats from 1.05 on brought. */
const FIRST_LATER_TAG = 1108;
const LEGACY_TAGS: readonly number[] = [1049, 1058, 1061, 1115];
const LIKELIHOOD = { required: 1, conditional: 0.5, optional: 0.3, absent: 0 } as const;

/**
 * A random document of a kind in a version that keeps to its table: every required field, some of the others, values of
 * the right type and length. Sums do not add up; `buildDocument` makes documents that do. The same source of random
 * numbers gives the same document.
 */
export const generateDocument = (
  random: RandomSource,
  code: number,
  version: FormatVersion,
): FiscalDocument => {
  const place = { code, version };
  const elements = randomElements(random, code, place);
  if (version === '1.0') {
    for (const tag of LEGACY_TAGS) if (random() < 0.3) elements.push(randomElement(random, tag, place));
  }
  const signed = random() < 0.8;
  return {
    code,
    version,
    elements: inTableOrder(elements),
    messageSign: signed ? Uint8Array.of(0x81, 0x06, ...randomBytes(random, 6)) : null,
    zeroTail: signed && random() < 0.5,
  };
};

/** Contents of a document (by code) or group (by tag). */
const randomElements = (random: RandomSource, parent: number, place: RandomPlace): TlvElement[] => {
  const rules = fieldRules(parent, tableVersion(place.version)).filter((rule) => standsIn(rule, place));
  const chosen =
    parent === PRODUCT_CODE
      ? [pick(random, rules)]
      : rules.filter((rule) => random() < LIKELIHOOD[rule.electronic]);
  return chosen.flatMap(({ tag }) => {
    const repeats = tagDefinition(tag)?.repeatable === true ? randomInteger(random, 1, 2) : 1;
    return Array.from({ length: repeats }, () => randomElement(random, tag, place));
  });
};

/** Documents of format 1.0 know neither later tags nor those whose meaning has changed since. */
const standsIn = ({ tag, electronic }: FieldRule, { version }: RandomPlace): boolean =>
  electronic !== 'absent' &&
  (version !== '1.0' || (tag < FIRST_LATER_TAG && tagTypeInFormat10(tag) === tagDefinition(tag)?.type));

const randomElement = (random: RandomSource, tag: number, place: RandomPlace): TlvElement => {
  const definition = tagDefinition(tag);
  if (definition === undefined) throw new RangeError(`No table knows tag ${tag}`);
  const type = place.version === '1.0' ? tagTypeInFormat10(tag) : definition.type;
  if (type !== 'STLV') return buildElement(tag, randomValue(random, definition, place), place.version);
  const value = randomElements(random, tag, place);
  return { tag, kind: 'group', offset: -1, length: contentLength(value), value };
};
