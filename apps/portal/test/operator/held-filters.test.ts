import { heldReasons } from '@koreshok/domain';
import { describe, expect, it } from 'vitest';

import {
  heldReasonOptions,
  heldStateOptions,
  heldStateOfOne,
  heldStateWords,
  isHeldState,
} from '@/features/operator/held-filters.ts';

describe('the filters of held documents', () => {
  it('offer every reason in words and mark the one that holds', () => {
    const options = heldReasonOptions('term_over', (reason) => `?reason=${reason}`);
    expect(options).toHaveLength(heldReasons.length);
    expect(options.filter(({ active }) => active)).toEqual([
      { label: 'Оплаченный срок и отсрочка закончились.', href: '?reason=term_over', active: true },
    ]);
  });

  it('offer what became of the documents', () => {
    expect(heldStateOptions('replayed', (state) => `?state=${state}`)).toEqual([
      { label: 'Ждут решения', href: '?state=held', active: false },
      { label: 'Приняты повторно', href: '?state=replayed', active: true },
      { label: 'Отложены навсегда', href: '?state=dismissed', active: false },
    ]);
    expect([heldStateWords('held'), heldStateOfOne('held')]).toEqual(['Ждут решения', 'ждёт решения']);
  });

  it('pass over a state that an address made up', () => {
    expect([isHeldState('held'), isHeldState('toString'), isHeldState(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
