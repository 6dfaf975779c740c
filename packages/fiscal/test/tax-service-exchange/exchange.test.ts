import { describe, expect, test } from 'vitest';
import {
  ExchangeFormatError,
  maxExchangeDocuments,
  parseResultsAnswer,
  parseStatusRequest,
  parseSubmitRequest,
  requestIdOf,
} from '../../src/tax-service-exchange/index.ts';

const reference = { fiscalDriveNumber: '9960440300012345', fiscalDocumentNumber: 7 };
const submitted = {
  requestId: requestIdOf('9960440300012345', 7),
  ...reference,
  receivedAt: '2026-11-23T09:30:00.000Z',
  document: { receipt: { totalSum: 100 }, rawData: 'AAAA' },
};
const result = { requestId: 'r', ...reference, status: 'OK', code: 0, message: '' };

function problem(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ExchangeFormatError) return error.message;
    throw error;
  }
  return 'read';
}

describe('the exchange with the tax service', () => {
  test('a request that was written is read back as it was', () => {
    const request = { documents: [submitted] };
    expect(parseSubmitRequest(JSON.stringify(request))).toEqual(request);
    expect(parseStatusRequest(JSON.stringify({ documents: [reference] }))).toEqual({
      documents: [reference],
    });
  });

  test('an answer is read with each of the four statuses', () => {
    for (const status of ['OK', 'WARNING', 'ERROR', 'WAITING']) {
      expect(
        parseResultsAnswer(JSON.stringify({ results: [{ ...result, status }] })).results[0]?.status,
      ).toBe(status);
    }
  });

  test('members that were not agreed on are left out', () => {
    const answer = parseResultsAnswer(JSON.stringify({ results: [{ ...result, extra: 1 }], more: true }));
    expect(answer).toEqual({ results: [result] });
  });

  test.each([
    ['not JSON', '{', '$ must be JSON'],
    ['a list', '[]', '$ must be an object'],
    ['nothing', 'null', '$ must be an object'],
    ['no results', '{}', '$.results must be a list of at most 1000'],
    ['a result that is no object', '{"results":[1]}', '$.results[0] must be an object'],
    [
      'an unknown status',
      JSON.stringify({ results: [{ ...result, status: 'FINE' }] }),
      '$.results[0].status must be one of OK, WARNING, ERROR, WAITING',
    ],
    [
      'a code that is no number',
      JSON.stringify({ results: [{ ...result, code: '1' }] }),
      '$.results[0].code must be a whole number from 0',
    ],
    [
      'a negative document number',
      JSON.stringify({ results: [{ ...result, fiscalDocumentNumber: -1 }] }),
      '$.results[0].fiscalDocumentNumber must be a whole number from 0',
    ],
    [
      'a drive given as a number',
      JSON.stringify({ results: [{ ...result, fiscalDriveNumber: 1 }] }),
      '$.results[0].fiscalDriveNumber must be a string',
    ],
  ])('an answer with %s is refused', (_what, text, sentence) => {
    expect(problem(() => parseResultsAnswer(text))).toBe(sentence);
  });

  test.each(['2026-11-23', '2026-11-23T09:30:00+03:00', '2026-13-45T09:30:00Z'])(
    'a time of receipt written %s is refused',
    (receivedAt) => {
      const text = JSON.stringify({ documents: [{ ...submitted, receivedAt }] });
      expect(problem(() => parseSubmitRequest(text))).toBe(
        '$.documents[0].receivedAt must be an ISO 8601 instant in UTC',
      );
    },
  );

  test('a request with more documents than agreed is refused', () => {
    const documents = Array.from({ length: maxExchangeDocuments + 1 }, () => reference);
    expect(problem(() => parseStatusRequest(JSON.stringify({ documents })))).toBe(
      '$.documents must be a list of at most 1000',
    );
  });
});
