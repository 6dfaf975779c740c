import { encodeContainer } from '@koreshok/fiscal/container';
import { fieldRules, numberOfFormatVersion, type TableVersion } from '@koreshok/fiscal/dictionary';
import { encodeDocument, encodeDocumentBody, type FiscalDocument } from '@koreshok/fiscal/document';
import { encodeFrame } from '@koreshok/fiscal/frame';
import { fiscalSignFromBytes } from '@koreshok/fiscal/identifiers';
import type { RegisterTime } from '@koreshok/fiscal/time';
import { buildElements, type FieldRecord } from '@koreshok/fiscal/tlv';

import type { RegisterProfile } from './profile.ts';
import { pseudoFiscalSign, pseudoMessageSign } from './sign.ts';
import type { RegisterDocument } from './state.ts';

/** What a document is made of, before the register adds its own numbers and signs. */
export interface DocumentContents {
  readonly code: number;
  readonly fields: FieldRecord;
  readonly total?: number;
}

/** Real drives put these in front. */
const HEAD_TAGS = [1041, 1037, 1018, 1040, 1012, 1077];

/**
 * Makes the next document of a drive: fields that the format version's table does not have are left out, common ones
 * and the signs are added, and the whole is wrapped into container and session message.
 *
 * @throws FiscalEncodeError for a value that a register cannot write, such as a letter outside CP866.
 */
export function assembleDocument(
  profile: RegisterProfile,
  number: number,
  madeAt: RegisterTime,
  contents: DocumentContents,
): RegisterDocument {
  const { version, driveNumber } = profile;
  const { code } = contents;
  const fields = fieldsOfTable(code, version, {
    ...contents.fields,
    1041: driveNumber,
    1037: profile.registrationNumber,
    1018: profile.inn,
    1040: number,
    1012: madeAt,
    1209: numberOfFormatVersion(version),
  });
  const unsigned = documentOf(code, version, fields);
  const sign = pseudoFiscalSign(driveNumber, code, encodeDocumentBody(unsigned));
  const document = documentOf(code, version, { ...fields, 1077: sign });
  const tlv = encodeDocumentBody(document);
  const messageSign = pseudoMessageSign(driveNumber, tlv);
  const container = encodeContainer(
    { dataType: code, driveNumber, documentNumber: number },
    encodeDocument({ ...document, messageSign, zeroTail: true }),
  );
  return {
    number,
    code,
    madeAt,
    fiscalSign: fiscalSignFromBytes(sign) ?? '0',
    total: contents.total ?? 0,
    tlv,
    messageSign,
    message: encodeFrame({ driveNumber, version }, container),
  };
}

function documentOf(code: number, version: TableVersion, fields: FieldRecord): FiscalDocument {
  const elements = buildElements(fields, version, HEAD_TAGS);
  return { code, version, elements, messageSign: null, zeroTail: false };
}

const tablesSeen = new Map<string, ReadonlySet<number>>();

/** The tags that the electronic form of a document or structure may hold. */
function tagsOfTable(parent: number, version: TableVersion): ReadonlySet<number> {
  const key = `${parent}/${version}`;
  const seen = tablesSeen.get(key);
  if (seen !== undefined) return seen;
  const tags = fieldRules(parent, version).filter(({ electronic }) => electronic !== 'absent');
  const made = new Set(tags.map(({ tag }) => tag));
  tablesSeen.set(key, made);
  return made;
}

/** The fields that the version's table of a document or structure knows, in groups too. */
function fieldsOfTable(parent: number, version: TableVersion, fields: FieldRecord): FieldRecord {
  const tags = tagsOfTable(parent, version);
  const kept: Record<number, FieldRecord[number]> = {};
  for (const [key, value] of Object.entries(fields)) {
    const tag = Number(key);
    if (value === undefined || !tags.has(tag)) continue;
    kept[tag] = withinTable(tag, version, value);
  }
  return kept;
}

function withinTable(
  tag: number,
  version: TableVersion,
  value: NonNullable<FieldRecord[number]>,
): FieldRecord[number] {
  if (fieldRules(tag, version).length === 0 || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    return value.map((one: FieldRecord) => fieldsOfTable(tag, version, one));
  }
  return fieldsOfTable(tag, version, value as FieldRecord);
}
