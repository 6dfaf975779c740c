import { describe, expect, it } from 'vitest';

import { isProgress, nextStep, PROGRESS, progressWords } from '@/features/agent/progress.ts';

describe('how far a client has come', () => {
  it('has words and a next step at every stage', () => {
    expect(PROGRESS.map(progressWords)).toEqual(['зарегистрирован', 'касса добавлена', 'чеки идут']);
    expect(new Set(PROGRESS.map(nextStep)).size).toBe(PROGRESS.length);
  });

  it('is told apart from what an address made up', () => {
    expect([isProgress('registered'), isProgress('paid'), isProgress(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
