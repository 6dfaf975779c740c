import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkDocument, correctionAdvice, MAX_FINDINGS, nextDriveState } from '../../src/checks/index.ts';
import { readDocument, summarize } from '../../src/receipt/index.ts';
import { at, item, receipt } from '../documents.ts';
import { anyDocument } from '../arbitrary.ts';

describe('whatever a register wrote', () => {
  it('it is checked against whatever came before, with a bounded number of plain sentences', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, document) => {
        const context = { previous: nextDriveState(before), now: at('2026-11-22T14:05:00') };
        const findings = checkDocument(document, context);
        expect(findings.length).toBeLessThanOrEqual(MAX_FINDINGS);
        for (const { sentence } of findings) expect(sentence).toMatch(/^[А-ЯЁ«].*\.$/su);
      }),
    );
  });

  it('it is read, summed up and advised on', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(readDocument(document).code).toBe(document.code);
        expect(summarize(document).head.version).toBe(document.version);
        expect(correctionAdvice(document, 'accepted').sentence).not.toBe('');
      }),
    );
  });

  it('a receipt with hundreds of wrong items tells of the first ones', () => {
    const many = receipt({
      1059: Array.from({ length: 400 }, () => item({ 1079: undefined, 1214: undefined })),
    });
    expect(checkDocument(many)).toHaveLength(MAX_FINDINGS);
  });
});
