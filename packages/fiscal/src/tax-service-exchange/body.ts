import { type JsonObject, maxExchangeDocuments } from './messages.ts';

/** A body that is not what the exchange agreed on; `at` is the JSON path of the first wrong member. */
export class ExchangeFormatError extends Error {
  override readonly name = 'ExchangeFormatError';
  readonly code = 'exchange.format';
  readonly at: string;

  constructor(at: string, wanted: string) {
    super(`${at} must be ${wanted}`);
    this.at = at;
  }
}

export function parseBody(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ExchangeFormatError('$', 'JSON');
  }
  return object(value, '$');
}

export function list<T>(body: JsonObject, name: string, read: (item: JsonObject, at: string) => T): T[] {
  const value = body[name];
  const wanted = `a list of at most ${maxExchangeDocuments}`;
  if (!Array.isArray(value) || value.length > maxExchangeDocuments) {
    throw new ExchangeFormatError(`$.${name}`, wanted);
  }
  return value.map((item: unknown, index) => {
    const at = `$.${name}[${index}]`;
    return read(object(item, at), at);
  });
}

export function object(value: unknown, at: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ExchangeFormatError(at, 'an object');
  }
  return { ...value };
}

export function string(item: JsonObject, at: string, name: string): string {
  const value = item[name];
  if (typeof value !== 'string') throw new ExchangeFormatError(`${at}.${name}`, 'a string');
  return value;
}

export function whole(item: JsonObject, at: string, name: string): number {
  const value = item[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new ExchangeFormatError(`${at}.${name}`, 'a whole number from 0');
  }
  return value;
}

export function instant(item: JsonObject, at: string, name: string): string {
  const value = string(item, at, name);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new ExchangeFormatError(`${at}.${name}`, 'an ISO 8601 instant in UTC');
  }
  return value;
}
