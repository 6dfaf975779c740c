import { ExchangeFormatError, instant, list, object, parseBody, string, whole } from './body.ts';
import {
  type DocumentReference,
  type DocumentResult,
  type ExchangeStatus,
  exchangeStatuses,
  type JsonObject,
  type OperatorNotice,
  type ResultsAnswer,
  type StatusRequest,
  type SubmitRequest,
  type SubmittedDocument,
} from './messages.ts';

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

/**
 * Reads the body of `POST /v1/notices`.
 * @throws ExchangeFormatError when it is not one.
 */
export function parseNotice(text: string): OperatorNotice {
  const body = parseBody(text);
  return {
    id: string(body, '$', 'id'),
    kind: string(body, '$', 'kind'),
    subject: string(body, '$', 'subject'),
    details: object(body['details'], '$.details'),
  };
}

/**
 * Reads the body of a 200 answer to it: the number it was taken in under.
 * @throws ExchangeFormatError when it is not one.
 */
export function parseNoticeReceipt(text: string): string {
  return string(parseBody(text), '$', 'receipt');
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

function status(item: JsonObject, at: string): ExchangeStatus {
  const value = exchangeStatuses.find((word) => word === item['status']);
  if (value === undefined) {
    throw new ExchangeFormatError(`${at}.status`, `one of ${exchangeStatuses.join(', ')}`);
  }
  return value;
}
