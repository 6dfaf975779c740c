import { describe, expect, it } from 'vitest';

import { unknownOf } from '@/features/people/reach-lists.tsx';

const ids = (count: number) =>
  Array.from({ length: count }, (_, place) => `id-${String(place).padStart(3, '0')}`);

describe('what a member was narrowed to', () => {
  it('is asked for by id where no list has shown it, a hundred at once', () => {
    const known = ids(10).map((id) => ({ id, label: id }));
    const unknown = unknownOf(new Set(ids(230)), known);
    expect(unknown.map((part) => part.length)).toEqual([100, 100, 20]);
    expect(unknown.flat()).toEqual(ids(230).slice(10));
  });

  it('is not asked for when all of it is shown', () => {
    expect(unknownOf(new Set(['id-000']), [{ id: 'id-000', label: 'Касса 1' }])).toEqual([]);
  });
});
