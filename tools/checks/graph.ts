import { importsOf } from './imports.ts';
import { resolveImport, type Target, type Workspaces } from './resolve.ts';

export interface Edge {
  readonly from: string;
  readonly specifier: string | undefined;
  readonly to: Target;
  readonly typeOnly: boolean;
}

/** Every import of every module, resolved. */
export function readEdges(root: string, workspaces: Workspaces, modules: readonly string[]): Edge[] {
  return modules.flatMap((from) =>
    importsOf(from, root).map(({ specifier, typeOnly }) => ({
      from,
      specifier,
      typeOnly,
      to:
        specifier === undefined
          ? { kind: 'missing' as const, specifier: 'computed' }
          : resolveImport(root, workspaces, from, specifier),
    })),
  );
}

export type FileGraph = ReadonlyMap<string, readonly string[]>;

/** Which file imports which; types count as well where a reader has to follow them. */
export function fileGraph(edges: readonly Edge[], withTypes: boolean): FileGraph {
  const graph = new Map<string, string[]>();
  for (const { from, to, typeOnly } of edges) {
    if (to.kind !== 'file' || (typeOnly && !withTypes)) continue;
    const known = graph.get(from) ?? [];
    if (!known.includes(to.path)) known.push(to.path);
    graph.set(from, known);
  }
  return graph;
}

/** The groups of files that import each other in a circle, each in order (Tarjan's strongly connected components). */
export function cyclesOf(graph: FileGraph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const cycles: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      else if (!stack.includes(next)) continue;
      low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || graph.get(file)?.includes(file)) cycles.push(group.sort());
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return cycles;
}

/** A shortest chain of imports from one of `starts` to a file that `isGoal` names; empty where there is none. */
export function chainTo(
  graph: FileGraph,
  starts: readonly string[],
  isGoal: (file: string) => boolean,
): string[] {
  const cameFrom = new Map<string, string | undefined>(starts.map((start) => [start, undefined]));
  for (const file of cameFrom.keys()) {
    if (isGoal(file)) return wayBack(cameFrom, file);
    for (const next of graph.get(file) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return [];
}

function wayBack(cameFrom: ReadonlyMap<string, string | undefined>, end: string): string[] {
  const chain: string[] = [];
  for (let file: string | undefined = end; file !== undefined; file = cameFrom.get(file)) chain.unshift(file);
  return chain;
}
