import {
  type DocumentReference,
  type DocumentResult,
  type ExchangeStatus,
  exchangeStatuses,
  type JsonObject,
  maxExchangeDocuments,
  type ResultsAnswer,
  type StatusRequest,
  type SubmitRequest,
  type SubmittedDocument,
} from './messages.ts';

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

/**
 * Reads the body of `POST /v1/documents`. Numbers above 2^53 inside a document are rounded; its `rawData` is exact.
 * @throws ExchangeFormatError when it is not one.
 */
export function parseSubmitRequest(text: string): SubmitRequest {
  return { documents: list(parseBody(text), 'documents', submitted) };
}

/**
 * Reads the body of `POST /v1/statuses`.
 * @throws ExchangeFormatError when it is not one.
 */
export function parseStatusRequest(text: string): StatusRequest {
  return { documents: list(parseBody(text), 'documents', reference) };
}

/**
 * Reads the body of a 200 answer. Members it does not know are left out.
 * @throws ExchangeFormatError when it is not one.
 */
export function parseResultsAnswer(text: string): ResultsAnswer {
  return { results: list(parseBody(text), 'results', result) };
}

function parseBody(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ExchangeFormatError('$', 'JSON');
  }
  return object(value, '$');
}

function list<T>(body: JsonObject, name: string, read: (item: JsonObject, at: string) => T): T[] {
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

function submitted(item: JsonObject, at: string): SubmittedDocument {
  return {
    requestId: string(item, at, 'requestId'),
    ...reference(item, at),
    receivedAt: instant(item, at, 'receivedAt'),
    document: object(item['document'], `${at}.document`),
  };
}

function reference(item: JsonObject, at: string): DocumentReference {
  return {
    fiscalDriveNumber: string(item, at, 'fiscalDriveNumber'),
    fiscalDocumentNumber: whole(item, at, 'fiscalDocumentNumber'),
  };
}

function result(item: JsonObject, at: string): DocumentResult {
  return {
    requestId: string(item, at, 'requestId'),
    ...reference(item, at),
    status: status(item, at),
    code: whole(item, at, 'code'),
    message: string(item, at, 'message'),
  };
}

function object(value: unknown, at: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ExchangeFormatError(at, 'an object');
  }
  return { ...value };
}

function string(item: JsonObject, at: string, name: string): string {
  const value = item[name];
  if (typeof value !== 'string') throw new ExchangeFormatError(`${at}.${name}`, 'a string');
  return value;
}

function whole(item: JsonObject, at: string, name: string): number {
  const value = item[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new ExchangeFormatError(`${at}.${name}`, 'a whole number from 0');
  }
  return value;
}

function instant(item: JsonObject, at: string, name: string): string {
  const value = string(item, at, name);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) || Number.isNaN(Date.parse(value))) {
    throw new ExchangeFormatError(`${at}.${name}`, 'an ISO 8601 instant in UTC');
  }
  return value;
}

function status(item: JsonObject, at: string): ExchangeStatus {
  const value = exchangeStatuses.find((word) => word === item['status']);
  if (value === undefined) {
    throw new ExchangeFormatError(`${at}.status`, `one of ${exchangeStatuses.join(', ')}`);
  }
  return value;
}
