import {
  ExchangeFormatError,
  instant,
  list,
  object,
  parseBody,
  string,
  whole,
} from '../tax-service-exchange/body.ts';
import type { JsonObject } from '../tax-service-exchange/messages.ts';
import type {
  CodeCheck,
  CodeCheckResult,
  MarkedItem,
  MarkedItemResult,
  MarkingMessage,
  MarkingResult,
  MarkingSource,
} from './messages.ts';

/** Reads the body of `POST /v1/messages`. @throws ExchangeFormatError when it is not one. */
export function parseMarkingMessages(text: string): readonly MarkingMessage[] {
  return list(parseBody(text), 'messages', (item, at) => ({
    ...referenceOf(item, at),
    receivedAt: instant(item, at, 'receivedAt'),
    operationType: item['operationType'] === null ? null : whole(item, at, 'operationType'),
    items: itemsOf(item, at, markedItem),
    rawData: string(item, at, 'rawData'),
  }));
}

/** Reads the body of a 200 answer to it. @throws ExchangeFormatError when it is not one. */
export function parseMarkingResults(text: string): readonly MarkingResult[] {
  return list(parseBody(text), 'results', (item, at) => ({
    ...referenceOf(item, at),
    ...answerOf(item, at),
    items: itemsOf(item, at, itemResult),
  }));
}

/** Reads the body of `POST /v1/checks`. @throws ExchangeFormatError when it is not one. */
export function parseCodeCheck(text: string): CodeCheck {
  const body = parseBody(text);
  return {
    fiscalDriveNumber: string(body, '$', 'fiscalDriveNumber'),
    code: string(body, '$', 'code'),
    plannedStatus: whole(body, '$', 'plannedStatus'),
  };
}

/** Reads the body of a 200 answer to it. @throws ExchangeFormatError when it is not one. */
export function parseCodeCheckResult(text: string): CodeCheckResult {
  const body = parseBody(text);
  return {
    processing: whole(body, '$', 'processing'),
    results: whole(body, '$', 'results'),
    statusAnswer: whole(body, '$', 'statusAnswer'),
    identifier: string(body, '$', 'identifier'),
  };
}

function referenceOf(item: JsonObject, at: string) {
  return {
    source: sourceOf(item, at),
    fiscalDriveNumber: string(item, at, 'fiscalDriveNumber'),
    fiscalDocumentNumber: whole(item, at, 'fiscalDocumentNumber'),
  };
}

function sourceOf(item: JsonObject, at: string): MarkingSource {
  const source = item['source'];
  if (source === 'receipt' || source === 'notification') return source;
  throw new ExchangeFormatError(`${at}.source`, 'receipt or notification');
}

function answerOf(item: JsonObject, at: string): Pick<MarkedItemResult, 'status' | 'code' | 'message'> {
  const status = item['status'];
  if (status !== 'OK' && status !== 'ERROR') throw new ExchangeFormatError(`${at}.status`, 'OK or ERROR');
  return { status, code: whole(item, at, 'code'), message: string(item, at, 'message') };
}

function itemsOf<T>(item: JsonObject, at: string, read: (item: JsonObject, at: string) => T): T[] {
  const items = item['items'];
  if (!Array.isArray(items)) throw new ExchangeFormatError(`${at}.items`, 'a list');
  return items.map((each: unknown, index) => {
    const place = `${at}.items[${index}]`;
    return read(object(each, place), place);
  });
}

function markedItem(item: JsonObject, at: string): MarkedItem {
  const text = (name: string) => (item[name] === null ? null : string(item, at, name));
  return {
    position: whole(item, at, 'position'),
    code: string(item, at, 'code'),
    gtin: text('gtin'),
    quantity: text('quantity'),
  };
}

function itemResult(item: JsonObject, at: string): MarkedItemResult {
  return { position: whole(item, at, 'position'), ...answerOf(item, at) };
}
