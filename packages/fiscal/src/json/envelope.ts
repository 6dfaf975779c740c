import { DOCUMENT_KINDS, documentKind } from '../dictionary/index.ts';
import { isJsonObject, JsonNumber, type JsonObject, type JsonValue } from './exact.ts';

/** A document's object inside some JSON. */
export interface EnvelopedDocument {
  readonly code: number;
  readonly fields: JsonObject;
}

/** Objects in which answers of the tax service and exports wrap a document. */
const WRAPPERS = ['document', 'ticket', 'content', 'data', 'json'];
const DEEPEST = 6;

/** The first document in JSON: under its own name, inside a wrapper or list, or the object itself when it names its code. */
export const findDocument = (value: JsonValue | undefined, depth = 0): EnvelopedDocument | null => {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.length === 1 ? findDocument(value[0], depth + 1) : null;
  if (!isJsonObject(value)) return null;
  for (const { jsonName, code } of DOCUMENT_KINDS) {
    const fields = value.get(jsonName);
    if (isJsonObject(fields)) return { code: codeOf(fields) ?? code, fields };
  }
  for (const wrapper of WRAPPERS) {
    const found = findDocument(value.get(wrapper), depth + 1);
    if (found !== null) return found;
  }
  const code = codeOf(value);
  return code === null ? null : { code, fields: value };
};

const codeOf = (fields: JsonObject): number | null => {
  const code = fields.get('code') ?? fields.get('receiptCode');
  if (!(code instanceof JsonNumber)) return null;
  const number = Number(code.text);
  return documentKind(number) === undefined ? null : number;
};
