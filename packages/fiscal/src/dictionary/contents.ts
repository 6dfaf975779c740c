import { RECEIPT_ROWS } from './receipt-rows.ts';
import { REPORT_ROWS } from './report-rows.ts';
import { STRUCTURE_ROWS } from './structure-rows.ts';
import { TABLE_VERSIONS, type TableVersion } from './versions.ts';

/** Whether a field must stand in a form: always, under a condition, at will, or never. */
export type Obligation = 'required' | 'conditional' | 'optional' | 'absent';

/** One field of a document or of a structure in one format version. */
export interface FieldRule {
  readonly tag: number;
  /** In the electronic form that the register sends. */
  readonly electronic: Obligation;
  /** In the printed form. */
  readonly printed: Obligation;
}

/** The fields of one document or structure per format version; a version without the thing has no entry. */
export type Contents = Readonly<Partial<Record<TableVersion, readonly FieldRule[]>>>;

export type DocumentDirection = 'kkt>ofd' | 'ofd>kkt' | 'kkt>oism' | 'oism>kkt';
export type DocumentGroup = 'registration' | 'shift' | 'state' | 'payment' | 'fn' | 'ack' | 'marking';

/** A kind of fiscal document. */
export interface DocumentKind {
  readonly code: number;
  /** Its Russian name. */
  readonly name: string;
  /** The key under which the tax service's JSON holds it. */
  readonly jsonName: string;
  readonly direction: DocumentDirection;
  readonly group: DocumentGroup;
  /** Greatest length in bytes that a drive of format 1.2 stores. */
  readonly maxLength: number;
  readonly contents: Contents;
}

/** A tag that holds other tags. */
export interface StructureKind {
  readonly tag: number;
  readonly name: string;
  readonly contents: Contents;
}

const OBLIGATIONS: readonly Obligation[] = ['absent', 'required', 'conditional', 'optional'];

const ruleOf = (item: string): FieldRule => {
  const [tag = '', marks = ''] = item.split(':');
  return {
    tag: Number(tag),
    electronic: OBLIGATIONS[Number(marks[0])] ?? 'absent',
    printed: OBLIGATIONS[Number(marks[1])] ?? 'absent',
  };
};

const isTableVersion = (text: string): text is TableVersion => (TABLE_VERSIONS as string[]).includes(text);

const contentsOf = (lines: readonly string[]): Contents => {
  const contents: Partial<Record<TableVersion, FieldRule[]>> = {};
  let current: TableVersion[] = [];
  for (const line of lines) {
    if (line.startsWith('= ')) {
      current = line.slice(2).split(' ').filter(isTableVersion);
      for (const version of current) contents[version] = [];
    } else {
      const rules = line.split(' ').map(ruleOf);
      for (const version of current) contents[version]?.push(...rules);
    }
  }
  return contents;
};

/** Blocks that begin with «# », each as its head's columns and the lines below it. */
const blocksOf = (rows: string): { head: string[]; lines: string[] }[] =>
  rows
    .split('# ')
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n').filter((line) => line !== '');
      return { head: head.split('|'), lines };
    });

/** Every kind of document, receipts first. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = blocksOf(RECEIPT_ROWS + REPORT_ROWS).map(
  ({ head: [code = '', jsonName = '', direction = '', group = '', maxLength = '', name = ''], lines }) => ({
    code: Number(code),
    name,
    jsonName,
    direction: direction as DocumentDirection,
    group: group as DocumentGroup,
    maxLength: Number(maxLength),
    contents: contentsOf(lines),
  }),
);

/** Every tag that holds other tags. */
export const STRUCTURE_KINDS: readonly StructureKind[] = blocksOf(STRUCTURE_ROWS).map(
  ({ head: [tag = '', name = ''], lines }) => ({ tag: Number(tag), name, contents: contentsOf(lines) }),
);

const documentsByCode = new Map(DOCUMENT_KINDS.map((kind) => [kind.code, kind]));
const documentsByJsonName = new Map(DOCUMENT_KINDS.map((kind) => [kind.jsonName, kind]));
const structuresByTag = new Map(STRUCTURE_KINDS.map((kind) => [kind.tag, kind]));

/** The kind of document with this code, undefined for a code without meaning. */
export const documentKind = (code: number): DocumentKind | undefined => documentsByCode.get(code);

/** The kind of document that the tax service's JSON keeps under this key. */
export const documentKindByJsonName = (name: string): DocumentKind | undefined =>
  documentsByJsonName.get(name);

/** What a tag that holds other tags holds, undefined for any other tag. */
export const structureKind = (tag: number): StructureKind | undefined => structuresByTag.get(tag);

/** The fields of a document (by code, up to 84) or of a structure (by tag) in a version; empty when it has none there. */
export const fieldRules = (parent: number, version: TableVersion): readonly FieldRule[] =>
  (documentKind(parent) ?? structureKind(parent))?.contents[version] ?? [];
