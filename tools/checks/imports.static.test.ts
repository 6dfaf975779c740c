import { describe, expect, it } from 'vitest';

import { chainTo, cyclesOf, fileGraph, readEdges } from './graph.ts';
import { jsxFolders, mayImport, roomOf, withoutNode } from './layers.ts';
import { readWorkspaces } from './resolve.ts';
import { checkoutRoot, handWrittenFiles, isModule } from './source-files.ts';

const files = handWrittenFiles();
const modules = files.filter(isModule);
const workspaces = readWorkspaces(
  checkoutRoot,
  files.filter((file) => /^((apps|packages)\/[^/]+|tools)\/package\.json$/.test(file)),
);
const edges = readEdges(checkoutRoot, workspaces, modules);

const isPrisma = (name: string): boolean => name === 'prisma' || name.startsWith('@prisma/');
const prismaFiles = new Set(
  edges.flatMap(({ from, to }) => (to.kind === 'outside' && isPrisma(to.name) ? [from] : [])),
);
const isGenerated = (path: string): boolean => path.includes('/generated/');

describe('the imports of every file', () => {
  it('lead somewhere', () => {
    const lost = edges.flatMap(({ from, to }) =>
      to.kind === 'missing' && roomOf(from) !== 'tools' && roomOf(from) !== 'tests'
        ? [`${from} → ${to.specifier}`]
        : [],
    );
    expect(lost).toEqual([]);
  });

  it('stay inside the edges of layers.ts', () => {
    const strange = edges.flatMap(({ from, to, typeOnly }) => {
      if (to.kind !== 'file') return [];
      const rooms = [roomOf(from), roomOf(to.path)] as const;
      return mayImport(...rooms, typeOnly) ? [] : [`${rooms.join(' → ')}: ${from} → ${to.path}`];
    });
    expect(strange).toEqual([]);
  });

  it('never go round in a circle', () => {
    const circles = cyclesOf(fileGraph(edges, true)).filter((circle) =>
      circle.some((file) => file.includes('/src/') || file.startsWith('tools/')),
    );
    expect(circles).toEqual([]);
  });
});

describe('Prisma', () => {
  it('is reached from packages/db alone', () => {
    const outside = [...prismaFiles].filter(
      (file) => !file.startsWith('packages/db/') && roomOf(file) !== 'tools' && roomOf(file) !== 'tests',
    );
    expect(outside).toEqual([]);
  });

  it('is never reached from db/intake, not even over another file', () => {
    const starts = modules.filter((file) => roomOf(file) === 'db/intake');
    const chain = chainTo(
      fileGraph(edges, false),
      starts,
      (file) => prismaFiles.has(file) || isGenerated(file),
    );
    expect(chain).toEqual([]);
  });
});

describe('what runs in a browser too', () => {
  it('imports nothing of Node', () => {
    const found = edges.flatMap(({ from, to }) =>
      withoutNode.includes(roomOf(from)) && to.kind === 'outside' && to.name.startsWith('node:')
        ? [`${from} → ${to.name}`]
        : [],
    );
    expect(found).toEqual([]);
  });
});

describe('JSX', () => {
  it('lives in ui and portal alone', () => {
    const found = files.filter(
      (file) => /\.[jt]sx$/.test(file) && !jsxFolders.some((folder) => file.startsWith(folder)),
    );
    expect(found).toEqual([]);
  });
});
