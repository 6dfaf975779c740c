import {
  fieldRules,
  type TableVersion,
  tableVersion,
  type TagDefinition,
  tagDefinition,
} from '../dictionary/index.ts';
import type { TlvElement } from '../tlv/index.ts';
import type { Tags } from '../receipt/reading.ts';
import type { Inspection } from './inspection.ts';
import { Presence } from './presence.ts';

/** Which tags a document or group must and may hold in a version; null where the tables do not say what it may. */
type Plan = { readonly required: readonly number[]; readonly allowed: Presence | null };

const plans = new Map<TableVersion, Map<number, Plan>>();

const planOf = (parent: number, version: TableVersion): Plan => {
  let ofVersion = plans.get(version);
  if (ofVersion === undefined) plans.set(version, (ofVersion = new Map()));
  let plan = ofVersion.get(parent);
  if (plan === undefined) {
    const rules = fieldRules(parent, version);
    plan = {
      required: rules.filter((rule) => rule.electronic === 'required').map((rule) => rule.tag),
      allowed: rules.length === 0 ? null : Presence.of(rules.map((rule) => rule.tag)),
    };
    ofVersion.set(parent, plan);
  }
  return plan;
};

/** Which item the fields stand in, if they do. */
type Place = { readonly position?: number };

const reportForm = (
  inspection: Inspection,
  element: TlvElement,
  definition: TagDefinition | undefined,
  place: Place,
): void => {
  const { tag, kind, length } = element;
  if (definition === undefined) {
    inspection.report('field.unknown', tag, { ...place, tag });
  } else if (kind === 'malformed') {
    inspection.report('field.malformed', tag, { ...place, tag, name: definition.name });
  } else if (definition.maxLength !== null && kind === 'text') {
    const { maxLength, fixedLength } = definition;
    if (length > maxLength || (fixedLength && length < maxLength)) {
      inspection.report('field.length', tag, {
        ...place,
        tag,
        name: definition.name,
        length,
        expected: maxLength,
      });
    }
  }
};

const nameOf = (tag: number): string => tagDefinition(tag)?.name ?? String(tag);

const reportPresence = (
  inspection: Inspection,
  tags: Tags,
  plan: Plan,
  place: Place,
  presence: Presence,
): void => {
  presence.begin();
  const { version } = inspection.document;
  for (const element of tags) {
    const { tag } = element;
    const definition = tagDefinition(tag);
    reportForm(inspection, element, definition, place);
    const before = presence.add(tag);
    if (definition !== undefined) {
      if (before && !definition.repeatable) {
        inspection.report('field.repeated', tag, { ...place, tag, name: definition.name });
      }
      if (!before && plan.allowed?.has(tag) === false) {
        inspection.report('field.unexpected', tag, { ...place, tag, name: definition.name, version });
      }
    }
  }
  for (const tag of plan.required) {
    if (!presence.has(tag)) inspection.report('field.missing', tag, { ...place, tag, name: nameOf(tag) });
  }
};

const NOTHING: Plan = { required: [], allowed: null };

const inspectGroup = (
  inspection: Inspection,
  parent: number,
  tags: Tags,
  place: Place,
  presence: Presence,
): void => {
  const { version } = inspection.document;
  const plan = version === '1.0' ? NOTHING : planOf(parent, tableVersion(version));
  reportPresence(inspection, tags, plan, place, presence);
  let position = 0;
  for (const element of tags) {
    if (element.kind === 'group') {
      if (element.tag === 1059) position += 1;
      const inside = element.tag === 1059 ? { position } : place;
      inspectGroup(inspection, element.tag, element.value, inside, presence);
    }
  }
};

const shared = new Presence();

/**
 * Whether every field that the order makes obligatory is there, and every field is known, in its place and in its form
 * (order ЕД-7-20/662@). Obligations of format 1.0 are not checked.
 */
export const checkFields = (inspection: Inspection): void => {
  inspectGroup(inspection, inspection.document.code, inspection.tags, {}, shared);
};
