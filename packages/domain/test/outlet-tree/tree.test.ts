import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchOf, MOST_LEVELS, treeOrder, treeProblem } from '../../src/outlet-tree/index.ts';

const node = (id: string, parentId: string | null = null) => ({ id, parentId });
const CHAIN = Array.from({ length: MOST_LEVELS }, (_, level) =>
  node(`l${level}`, level === 0 ? null : `l${level - 1}`),
);

describe('a tree of outlets', () => {
  test('is read from the top, brothers in their order', () => {
    const nodes = [
      node('b'),
      node('a'),
      node('a2', 'a'),
      node('b1', 'b'),
      node('a1', 'a'),
      node('x', 'gone'),
    ];
    expect(treeOrder(nodes).map(({ id, depth }) => `${depth}${id}`)).toEqual([
      '0b',
      '1b1',
      '0a',
      '1a2',
      '1a1',
      '0x',
    ]);
  });

  test('a node hangs neither under itself nor under its own branch', () => {
    const nodes = [node('a'), node('b', 'a'), node('c', 'b')];
    expect(treeProblem(nodes, 'a', 'a')).toBe('inside_itself');
    expect(treeProblem(nodes, 'a', 'c')).toBe('inside_itself');
    expect(treeProblem(nodes, 'c', 'a')).toBeUndefined();
    expect(treeProblem(nodes, 'c', null)).toBeUndefined();
  });

  test('has no more levels than people find their way in, counted with what hangs below', () => {
    expect(treeProblem([...CHAIN, node('new')], 'new', `l${MOST_LEVELS - 2}`)).toBeUndefined();
    expect(treeProblem([...CHAIN, node('new')], 'new', `l${MOST_LEVELS - 1}`)).toBe('too_deep');
    const pair = [node('new'), node('child', 'new')];
    expect(treeProblem([...CHAIN, ...pair], 'new', `l${MOST_LEVELS - 2}`)).toBe('too_deep');
  });

  test('keeps every node once, and each branch holds its root and whatever hangs in it', () => {
    const forest = fc
      .array(fc.nat({ max: 30 }), { maxLength: 30 })
      .map((parents) =>
        parents.map((parent, place) => node(`n${place}`, parent < place ? `n${parent}` : null)),
      );
    fc.assert(
      fc.property(forest, (nodes) => {
        expect(
          treeOrder(nodes)
            .map(({ id }) => id)
            .toSorted(),
        ).toEqual(nodes.map(({ id }) => id).toSorted());
        for (const { id, parentId } of nodes) {
          expect(branchOf(nodes, id).has(id)).toBe(true);
          if (parentId !== null) expect(branchOf(nodes, parentId).has(id)).toBe(true);
        }
      }),
    );
  });
});
