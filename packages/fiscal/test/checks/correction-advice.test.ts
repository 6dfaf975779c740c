import { describe, expect, it } from 'vitest';

import { correctionAdvice } from '../../src/checks/index.ts';
import { correction, oldReceipt, receipt, shiftClosing } from '../documents.ts';

const SIGN = 1_234_567_890;

describe('how to mend a wrong receipt', () => {
  it('of 1.05 that was accepted: a return of what was written and a right receipt, both naming it', () => {
    const advice = correctionAdvice(oldReceipt(), 'accepted');
    expect(advice.documents).toEqual([
      { code: 3, operation: 2, content: 'asWritten', wrongFiscalSign: SIGN },
      { code: 3, operation: 1, content: 'asRight', wrongFiscalSign: SIGN },
    ]);
    expect(advice.steps).toEqual([
      'Пробейте чек «возврат прихода» с теми же позициями и суммами, что в ошибочном.',
      'Пробейте чек «приход» с верными данными.',
      'В обоих чеках укажите фискальный признак ошибочного чека (реквизит 1192): 1234567890.',
    ]);
  });

  it('of 1.2 that was accepted: a correction of the reverse kind, then the right one', () => {
    const advice = correctionAdvice(receipt(), 'accepted');
    expect(advice.documents).toEqual([
      { code: 31, operation: 2, content: 'asWritten', wrongFiscalSign: SIGN },
      { code: 31, operation: 1, content: 'asRight', wrongFiscalSign: SIGN },
    ]);
    expect(advice.steps.join(' ')).toContain(
      'В реквизите 1178 укажите дату исправляемого расчёта: 22 ноября 2026.',
    );
  });

  it('that was never accepted: the right correction alone', () => {
    for (const document of [receipt(), oldReceipt()]) {
      const advice = correctionAdvice(document, 'hard_quarantine');
      expect(advice.documents).toEqual([
        { code: 31, operation: 1, content: 'asRight', wrongFiscalSign: null },
      ]);
      expect(advice.steps[0]).toBe(
        'Пробейте чек коррекции «приход» с верными данными, обратный чек не нужен.',
      );
    }
  });

  it.each([
    [1, 2],
    [2, 1],
    [3, 4],
    [4, 3],
  ])('operation %i is undone by operation %i', (operation, reverse) => {
    const advice = correctionAdvice(receipt({ 1054: operation }), 'accepted');
    expect(advice.documents.map((document) => document.operation)).toEqual([reverse, operation]);
  });

  it('a strict reporting form is mended by strict reporting forms', () => {
    expect(correctionAdvice(receipt({}, 4), 'accepted').documents.map(({ code }) => code)).toEqual([41, 41]);
    expect(
      correctionAdvice({ ...oldReceipt(), code: 4 }, 'accepted').documents.map(({ code }) => code),
    ).toEqual([4, 4]);
  });

  it('a wrong correction is mended like a receipt', () => {
    expect(correctionAdvice(correction(), 'accepted').documents).toHaveLength(2);
  });

  it.each(['waiting', 'soft_quarantine'] as const)('while the verdict is %s nothing is made', (verdict) => {
    const advice = correctionAdvice(receipt(), verdict);
    expect(advice).toMatchObject({ needed: false, documents: [] });
    expect(advice.sentence).toMatch(/\.$/u);
  });

  it('a report is never corrected by a receipt', () => {
    expect(correctionAdvice(shiftClosing(), 'hard_quarantine')).toMatchObject({
      needed: false,
      documents: [],
    });
  });

  it('a receipt without a kind of operation cannot be advised on', () => {
    expect(correctionAdvice(receipt({ 1054: undefined }), 'accepted').needed).toBe(false);
  });
});
