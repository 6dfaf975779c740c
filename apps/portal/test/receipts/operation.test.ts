import { describe, expect, it } from 'vitest';

import { goesOut, operationWords, receiptWords } from '@/features/receipts/operation.ts';

describe('what kind of receipt it is', () => {
  it('is named by its settlement', () => {
    expect([1, 2, 3, 4, 9].map(operationWords)).toEqual([
      'Приход',
      'Возврат прихода',
      'Расход',
      'Возврат расхода',
      'Расчёт',
    ]);
  });

  it('takes money out of the register when goods come back or are bought', () => {
    expect([1, 2, 3, 4].filter(goesOut)).toEqual([2, 3]);
  });

  it('is a receipt or a strict form, or the correction of one', () => {
    expect([3, 4, 31, 41].map(receiptWords)).toEqual(['Чек', 'БСО', 'Чек коррекции', 'БСО коррекции']);
  });
});
