import { type ExactJsonValue, JsonNumber, parseExactJson } from '@koreshok/fiscal';

/** A value for JSON that may hold texts of JSON made elsewhere, whose numbers must not pass through a JavaScript number. */
export type Printable =
  | null
  | boolean
  | number
  | bigint
  | string
  | ReadyJson
  | readonly Printable[]
  | { readonly [name: string]: Printable | undefined };

/** Text that already is JSON. */
export class ReadyJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Indented JSON text; every number is written exactly. */
export const jsonText = (value: Printable): string => print(value, '');

const print = (value: Printable | ExactJsonValue, indent: string): string => {
  if (value instanceof ReadyJson) return print(parseExactJson(value.text), indent);
  if (value instanceof JsonNumber) return value.text;
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item: Printable | ExactJsonValue) => inner + print(item, inner));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  const members = entries
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${inner}${JSON.stringify(name)}: ${print(member as Printable, inner)}`);
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
};
