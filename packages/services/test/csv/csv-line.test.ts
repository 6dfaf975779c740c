import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csvLine, harmless } from '../../src/csv/index.ts';

describe('a cell of an export', () => {
  it.each([
    '=HYPERLINK("http://evil.example")',
    '+7-CMD',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\r=1',
    '|calc',
    '%0A',
  ])('«%s» is a text and no formula', (text) => {
    expect(harmless(text).startsWith("'")).toBe(true);
  });

  it.each(['Кофе', 'ООО «Ромашка»', 'a=b', '5 + 5', ''])('«%s» stays as it is', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('never begins like a formula, whatever is put in', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvLine([text])).toMatch(/^"(?!\s*[=+\-@|%])/u);
      }),
    );
  });

  it('keeps quotes, semicolons and line ends inside itself', () => {
    expect(csvLine(['a"b', 'c;d', 'e\nf'])).toBe('"a""b";"c;d";"e\nf"\r\n');
  });

  it('shows sums as numbers in roubles with a comma', () => {
    expect(csvLine([{ kopecks: 123_456 }, { kopecks: 5 }, { kopecks: -9_905 }])).toBe(
      '1234,56;0,05;-99,05\r\n',
    );
  });

  it('keeps all sixteen digits of a code', () => {
    expect(csvLine([{ code: '0000000001062448' }, { code: '' }])).toBe('"\t0000000001062448";""\r\n');
  });

  it('leaves what is not known empty', () => {
    expect(csvLine([null, 12, 1.5])).toBe(';12;1,5\r\n');
  });
});
