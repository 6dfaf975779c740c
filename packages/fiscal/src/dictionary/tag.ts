import { TAG_ROWS_1000 } from './tag-rows-1000.ts';
import { TAG_ROWS_1200 } from './tag-rows-1200.ts';

/** How the bytes of a tag are read. */
export type TagType =
  | 'byte'
  | 'uint16'
  | 'uint32'
  | 'unixtime'
  | 'VLN'
  | 'FVLN'
  | 'string'
  | 'STLV'
  | 'bytes'
  | 'bitmask8'
  | 'bitmask32';

/** What the format tables say about one tag. */
export interface TagDefinition {
  readonly tag: number;
  /** Its Russian name in the order. */
  readonly name: string;
  readonly type: TagType;
  /** Greatest length in bytes, null when the order names none. */
  readonly maxLength: number | null;
  /** True when every value has exactly `maxLength` bytes. */
  readonly fixedLength: boolean;
  /** True when the tag may stand several times beside itself; the tax service's JSON then has a list. */
  readonly repeatable: boolean;
  /** True when the only values are 0 and 1. */
  readonly boolean: boolean;
  /** The byte that fills a short value up on the right, null when nothing does. */
  readonly padding: 0x20 | 0x00 | null;
  /** True when the tag stands in no table of formats 1.05 to 1.2. */
  readonly legacy: boolean;
  /** Its name in the tax service's JSON, null when it has none. */
  readonly jsonName: string | null;
  /** Names that older JSON used for it. */
  readonly jsonAliases: readonly string[];
}

const paddingOf = (marks: string): 0x20 | 0x00 | null => {
  if (marks.includes('S')) return 0x20;
  return marks.includes('N') ? 0x00 : null;
};

const definitionOf = (row: string): TagDefinition => {
  const [tag = '', type = '', length = '', marks = '', jsonName = '', aliases = '', name = ''] =
    row.split('|');
  return {
    tag: Number(tag),
    name,
    type: type as TagType,
    maxLength: length === '' ? null : Number(length),
    fixedLength: marks.includes('F'),
    repeatable: marks.includes('R'),
    boolean: marks.includes('B'),
    padding: paddingOf(marks),
    legacy: marks.includes('L'),
    jsonName: jsonName === '' ? null : jsonName,
    jsonAliases: aliases === '' ? [] : aliases.split(' '),
  };
};

/** Every tag of the formats in ascending order. */
export const TAGS: readonly TagDefinition[] = `${TAG_ROWS_1000}${TAG_ROWS_1200}`
  .split('\n')
  .filter((row) => row !== '')
  .map(definitionOf);

const FIRST_TAG = 1000;
const LAST_TAG = 2200;
const byTag: (TagDefinition | undefined)[] = Array.from({ length: LAST_TAG - FIRST_TAG }, () => undefined);
for (const definition of TAGS) byTag[definition.tag - FIRST_TAG] = definition;

/** The definition of a tag, undefined for a tag that no table knows. */
export const tagDefinition = (tag: number): TagDefinition | undefined =>
  tag >= FIRST_TAG && tag < LAST_TAG ? byTag[tag - FIRST_TAG] : undefined;

/**
 * Tags that meant something else in format 1.0. Documents of that version are read with these types, all
 * others with the present ones.
 */
const TYPES_OF_FORMAT_1_0: ReadonlyMap<number, TagType> = new Map<number, TagType>([
  [1011, 'VLN'],
  [1082, 'string'],
  [1115, 'string'],
  [1119, 'string'],
  [1120, 'string'],
  [1125, 'string'],
]);

/** How a tag is read in a document of format 1.0, undefined when no table knows the tag. */
export const tagTypeInFormat10 = (tag: number): TagType | undefined =>
  TYPES_OF_FORMAT_1_0.get(tag) ?? tagDefinition(tag)?.type;
