import { encodeContainer } from '@koreshok/fiscal/container';
import { fieldRules, numberOfFormatVersion, type TableVersion } from '@koreshok/fiscal/dictionary';
import { encodeDocument, encodeDocumentBody, type FiscalDocument } from '@koreshok/fiscal/document';
import { encodeFrame } from '@koreshok/fiscal/frame';
import { fiscalSignFromBytes } from '@koreshok/fiscal/identifiers';
import type { RegisterTime } from '@koreshok/fiscal/time';
import {
  buildElement,
  buildElements,
  contentLength,
  type FieldRecord,
  type TlvElement,
} from '@koreshok/fiscal/tlv';

import type { RegisterProfile } from './profile.ts';
import { pseudoFiscalSign, pseudoMessageSign } from './sign.ts';
import type { RegisterDocument } from './state.ts';

/** What a document is made of, before the register adds its own numbers and signs. */
export interface DocumentContents {
  readonly code: number;
  readonly fields: FieldRecord;
  readonly total?: number;
}

/** Real drives put these in front, then the ФПД (1077). */
const HEAD_TAGS = [1041, 1037, 1018, 1040, 1012];

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
  const fields: FieldRecord = {
    ...contents.fields,
    1041: driveNumber,
    1037: profile.registrationNumber,
    1018: profile.inn,
    1040: number,
    1012: madeAt,
    1209: numberOfFormatVersion(version),
  };
  const elements = elementsOfTable(code, version, buildElements(fields, version, HEAD_TAGS));
  const sign = pseudoFiscalSign(driveNumber, code, encodeDocumentBody(documentOf(code, version, elements)));
  const document = documentOf(code, version, [
    ...elements.slice(0, HEAD_TAGS.length),
    buildElement(1077, sign, version),
    ...elements.slice(HEAD_TAGS.length),
  ]);
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

const documentOf = (
  code: number,
  version: TableVersion,
  elements: readonly TlvElement[],
): FiscalDocument => ({
  code,
  version,
  elements,
  messageSign: null,
  zeroTail: false,
});

const tablesSeen = new Map<string, ReadonlySet<number>>();

/** The tags that the electronic form of a document or structure may hold; empty for a tag that holds no others. */
function tagsOfTable(parent: number, version: TableVersion): ReadonlySet<number> {
  const key = `${parent}/${version}`;
  const seen = tablesSeen.get(key);
  if (seen !== undefined) return seen;
  const tags = fieldRules(parent, version).filter(({ electronic }) => electronic !== 'absent');
  const made = new Set(tags.map(({ tag }) => tag));
  tablesSeen.set(key, made);
  return made;
}

/** The elements that the version's table of a document or structure knows, in groups too. */
function elementsOfTable(
  parent: number,
  version: TableVersion,
  elements: readonly TlvElement[],
): readonly TlvElement[] {
  const tags = tagsOfTable(parent, version);
  return elements
    .filter(({ tag }) => tags.has(tag))
    .map((element) => {
      if (element.kind !== 'group') return element;
      const value = elementsOfTable(element.tag, version, element.value);
      return { ...element, value, length: contentLength(value) };
    });
}
