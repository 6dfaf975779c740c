/** An outlet as the tree knows it: a division, or a place with registers, under another one or at the top. */
export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
}

/** Levels of a tree at most; deeper ones nobody finds their way in. */
export const MOST_LEVELS = 6;

export type TreePlace<Node> = Node & {
  /** 0 at the top. */
  readonly depth: number;
};

/**
 * The nodes as a tree is read: each under its parent, brothers in the order given. A node whose parent is not among them
 * stands at the top, so that nobody who sees a part of a tree misses any of it.
 */
export function treeOrder<Node extends TreeNode>(nodes: readonly Node[]): readonly TreePlace<Node>[] {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string | null, Node[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const places: TreePlace<Node>[] = [];
  const visit = (parent: string | null, depth: number): void => {
    for (const node of children.get(parent) ?? []) {
      places.push({ ...node, depth });
      visit(node.id, depth + 1);
    }
  };
  visit(null, 0);
  return places;
}

/** The node and everything below it, by ids. */
export function branchOf(nodes: readonly TreeNode[], id: string): ReadonlySet<string> {
  const branch = new Set([id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const node of nodes) {
      if (node.parentId !== null && branch.has(node.parentId) && !branch.has(node.id)) {
        branch.add(node.id);
        grew = true;
      }
    }
  }
  return branch;
}

export type TreeProblem = 'inside_itself' | 'too_deep';

/** Why a node may not be hung under a parent; undefined when it may. `nodes` are those of one owner. */
export function treeProblem(
  nodes: readonly TreeNode[],
  id: string,
  parentId: string | null,
): TreeProblem | undefined {
  if (parentId === null) return undefined;
  const branch = branchOf(nodes, id);
  if (branch.has(parentId)) return 'inside_itself';
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  let above = 0;
  for (let at: string | null = parentId; at !== null; at = parents.get(at) ?? null) above += 1;
  const below = treeOrder(nodes.filter((node) => branch.has(node.id)));
  const height = Math.max(0, ...below.map(({ depth }) => depth)) + 1;
  return above + height > MOST_LEVELS ? 'too_deep' : undefined;
}
