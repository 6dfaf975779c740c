import {
  documentKind,
  fieldRules,
  structureKind,
  TABLE_VERSIONS,
  type TagDefinition,
  TAGS,
  tagDefinition,
} from '../dictionary/index.ts';

/** Names met in receipts of the tax service before 2019. */
const OLD_NAMES: Readonly<Record<string, number>> = {
  buyerAddress: 1008,
  senderAddress: 1117,
  retailAddress: 1009,
  сorrectionBase: 1174,
};

const namesByParent = new Map<number, ReadonlyMap<string, number>>();

/** Names of what a document (by code) or group (by tag) may hold, each with its tag; a name of its own tables wins over a foreign one. */
const namesWithin = (parent: number): ReadonlyMap<string, number> => {
  const known = namesByParent.get(parent);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  const own = ownTags(parent);
  const steps: [readonly TagDefinition[], (tag: TagDefinition) => readonly (string | null)[]][] = [
    [own, ({ jsonName }) => [jsonName]],
    [own, ({ jsonAliases }) => jsonAliases],
  ];
  if (documentKind(parent) !== undefined) {
    for (const [name, tag] of Object.entries(OLD_NAMES)) {
      if (own.some((definition) => definition.tag === tag)) names.set(name, tag);
    }
  }
  steps.push([TAGS, ({ jsonName }) => [jsonName]], [TAGS, ({ jsonAliases }) => jsonAliases]);
  for (const [definitions, namesOf] of steps) {
    for (const definition of definitions) {
      for (const name of namesOf(definition)) {
        if (name !== null && !names.has(name)) names.set(name, definition.tag);
      }
    }
  }
  namesByParent.set(parent, names);
  return names;
};

const ownTags = (parent: number): TagDefinition[] => {
  const tags = new Set(
    TABLE_VERSIONS.flatMap((version) => fieldRules(parent, version).map(({ tag }) => tag)),
  );
  return TAGS.filter(({ tag }) => tags.has(tag));
};

const NUMBERED = /^tag(\d{1,5})$/u;

/** The tag that a JSON name stands for inside a document (by code) or group (by tag); undefined for a foreign name. */
export const tagOfName = (parent: number, name: string): number | undefined => {
  const tag = namesWithin(parent).get(name);
  if (tag !== undefined) return tag;
  const numbered = NUMBERED.exec(name)?.[1];
  return numbered !== undefined && tagDefinition(Number(numbered)) !== undefined
    ? Number(numbered)
    : undefined;
};

const writtenNames = new Map<number, string>();

/**
 * The JSON name of a tag inside a document (by code) or group (by tag). A tag without a name of its own, or whose name
 * means another tag there, is called by its number: «tag2000».
 */
export const nameOfTag = (parent: number, tag: number): string => {
  const key = parent * 0x10000 + tag;
  const known = writtenNames.get(key);
  if (known !== undefined) return known;
  const name = tagDefinition(tag)?.jsonName ?? null;
  const written = name !== null && tagOfName(parent, name) === tag ? name : `tag${tag}`;
  if (documentKind(parent) !== undefined || structureKind(parent) !== undefined)
    writtenNames.set(key, written);
  return written;
};
