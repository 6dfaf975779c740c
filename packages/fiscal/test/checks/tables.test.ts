import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkDocument } from '../../src/checks/index.ts';
import { TABLE_VERSIONS } from '../../src/dictionary/index.ts';
import { generateDocument } from '../../src/generate/index.ts';
import { readDocument, summarize } from '../../src/receipt/index.ts';
import { seeded } from '../randomness.ts';

const CODES = [1, 11, 2, 21, 3, 31, 4, 41, 5, 6];

const generated = fc
  .record({
    seed: fc.integer(),
    code: fc.constantFrom(...CODES),
    version: fc.constantFrom(...TABLE_VERSIONS),
  })
  .map(({ seed, code, version }) => generateDocument(seeded(seed), code, version));

describe('a document that keeps to the tables of its version', () => {
  it('lacks no field and has none too many', () => {
    fc.assert(
      fc.property(generated, (document) => {
        const aboutFields = checkDocument(document).filter(({ code }) => code.startsWith('field.'));
        expect(aboutFields).toEqual([]);
      }),
    );
  });

  it('misses every obligatory field that is taken away', () => {
    fc.assert(
      fc.property(generated, (document) => {
        const bare = checkDocument({ ...document, elements: [] });
        const missing = bare.filter(({ code }) => code === 'field.missing').map(({ tag }) => tag);
        expect(missing).toEqual(expect.arrayContaining([1012, 1037, 1040, 1041, 1077]));
      }),
    );
  });

  it('is read into a model and a summary that agree', () => {
    fc.assert(
      fc.property(generated, (document) => {
        const model = readDocument(document);
        const summary = summarize(document);
        expect(summary.head).toMatchObject({ documentNumber: model.documentNumber, time: model.time });
        if (model.kind === 'receipt') {
          expect(summary.receipt).toMatchObject({ ...model.payments, itemCount: model.items.length });
        }
      }),
    );
  });
});
