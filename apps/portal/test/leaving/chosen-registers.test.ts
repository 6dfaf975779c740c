import { describe, expect, it } from 'vitest';

import { chosenOfText, chosenText } from '@/features/leaving/register-choice.tsx';

describe('chosen registers in a draft', () => {
  it('come back with the names they were shown by', () => {
    const chosen = new Map([
      ['01K0000000000000000000REG1', 'Касса у входа — «Кафе на Лесной»'],
      ['01K0000000000000000000REG2', 'Бар'],
    ]);
    expect(chosenOfText(chosenText(chosen))).toEqual(chosen);
  });

  it.each(['', 'null', '{"a":1}', '[1]', 'не JSON'])('that cannot be read (%s) are none', (text) => {
    expect(chosenOfText(text).size).toBe(0);
  });
});
