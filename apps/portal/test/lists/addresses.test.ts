import { describe, expect, it } from 'vitest';

import { safeNext } from '@/features/auth/safe-next.ts';
import { parseDocumentKey } from '@/features/documents/key.ts';
import { exportHref, hrefWith, one } from '@/features/lists/query.ts';
import { deviceWords } from '@koreshok/domain/sign-in';

describe('the way on after signing in', () => {
  it.each(['/registers', '/receipts?q=570', '/registers/1/documents/2-3'])('%s is taken', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    '/api/auth/signout',
  ])('«%s» is not', (next) => {
    expect(safeNext(next)).toBeUndefined();
  });

  it('cannot be led outside by dots and tabs', () => {
    expect(safeNext('/a/../../b')).toBe('/b');
    expect(safeNext('/\t/evil.example')).toBeUndefined();
  });
});

describe('an address with filters', () => {
  it('keeps what holds, changes what is named, leaves out what is empty', () => {
    expect(hrefWith('/receipts', { q: 'чай', outlet: '1' }, { outlet: undefined, from: '2026-11-22' })).toBe(
      '/receipts?q=%D1%87%D0%B0%D0%B9&from=2026-11-22',
    );
    expect(hrefWith('/receipts', { q: '' })).toBe('/receipts');
  });

  it('reads the first of several values and nothing for an empty one', () => {
    expect(one({ q: ['a', 'b'] }, 'q')).toBe('a');
    expect(one({ q: '' }, 'q')).toBeUndefined();
  });

  it('downloads exactly what is filtered', () => {
    expect(exportHref('receipts', { sumFrom: 0, from: 5, cashier: undefined })).toBe(
      '/api/export/receipts?sumFrom=0&from=5',
    );
  });
});

describe('the last step of a document’s address', () => {
  it('holds drive and number', () => {
    expect(parseDocumentKey('9960440300000042-17')).toEqual({ fn: '9960440300000042', number: 17 });
  });

  it.each(['', '17', '9960440300000042', '9960440300000042-', '996044030000004-1', 'x-1'])(
    '«%s» is none',
    (step) => {
      expect(parseDocumentKey(step)).toBeUndefined();
    },
  );
});

describe('a session’s device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 YaBrowser/25.1 Safari/537.36',
      'Яндекс Браузер, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605.1 Version/18.0 Mobile Safari/604.1',
      'Safari, iOS',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    ['curl/8.0', 'Неизвестное устройство'],
  ])('%s', (agent, words) => {
    expect(deviceWords(agent)).toBe(words);
  });
});
