import { documentKind, structureKind, tagDefinition } from '../dictionary/index.ts';
import { nameOfTag } from './names.ts';
import { piece } from './text-writer.ts';

/** How a tag is written inside a document or group: made once for each tag of each, since names are most of the text. */
export interface Member {
  /** `"name":` as it stands in front of the value, in UTF-8. */
  readonly name: Uint8Array;
  /** The same for a text: tags that were text in format 1.0 and are something else now had other names. */
  readonly nameOfText: Uint8Array;
  /** A list even when it stands once, because the tables say that it may repeat. */
  readonly listed: boolean;
}

/** The members of one document (by code) or group (by tag), by the place of their tag; those not met yet are absent. */
export type Members = (Member | undefined)[];

const NAMES_OF_TEXT_IN_FORMAT_1_0: ReadonlyMap<number, string> = new Map([
  [1082, 'bankSubagentPhone'],
  [1115, 'addressToCheckFiscalSign'],
  [1119, 'operatorPhoneToReceive'],
]);

const FIRST_TAG = 1000;
const LAST_TAG = 2199;
const membersByParent = new Map<number, Members>();

/** The members of a document (by code) or group (by tag), kept where the tables know it. */
export const membersWithin = (parent: number): Members => {
  const known = membersByParent.get(parent);
  if (known !== undefined) return known;
  const members = Array.from({ length: LAST_TAG - FIRST_TAG + 1 }, () => undefined);
  if (documentKind(parent) !== undefined || structureKind(parent) !== undefined)
    membersByParent.set(parent, members);
  return members;
};

/** How the tag is written among these members of this parent. */
export const memberOf = (members: Members, parent: number, tag: number): Member =>
  (members[tag - FIRST_TAG] ??= makeMember(parent, tag));

const makeMember = (parent: number, tag: number): Member => {
  const name = piece(`"${nameOfTag(parent, tag)}":`);
  const former = NAMES_OF_TEXT_IN_FORMAT_1_0.get(tag);
  return {
    name,
    nameOfText: former === undefined ? name : piece(`"${former}":`),
    listed: tagDefinition(tag)?.repeatable === true,
  };
};
