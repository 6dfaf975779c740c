import { describe, expect, it } from 'vitest';

import { chainTo, cyclesOf, type FileGraph } from '../graph.ts';
import { readImports } from '../imports.ts';
import { resolveImport, type Workspaces } from '../resolve.ts';
import { checkoutRoot } from '../source-files.ts';

const graph = (edges: Readonly<Record<string, readonly string[]>>): FileGraph =>
  new Map(Object.entries(edges));

describe('reading imports', () => {
  it('sees statements, re-exports, import() and types', () => {
    const text = `
      import type { A } from 'a';
      import b, { type B } from './b.ts';
      import 'c';
      export * from 'd';
      export type { E } from 'e';
      const f = await import('f');
      type G = import('g').G;
    `;
    expect(readImports('x.ts', text)).toEqual([
      { specifier: 'a', typeOnly: true },
      { specifier: './b.ts', typeOnly: false },
      { specifier: 'c', typeOnly: false },
      { specifier: 'd', typeOnly: false },
      { specifier: 'e', typeOnly: true },
      { specifier: 'f', typeOnly: false },
      { specifier: 'g', typeOnly: true },
    ]);
  });

  it('does not take a comment or a text for an import', () => {
    expect(readImports('x.ts', "// import 'a'\nconst b = \"import 'c'\";")).toEqual([]);
  });

  it('marks an address that is computed at run time', () => {
    expect(readImports('x.ts', 'await import(name);')).toEqual([{ specifier: undefined, typeOnly: false }]);
  });

  it('refuses what does not parse', () => {
    expect(() => readImports('x.ts', 'const = 1')).toThrow(/^x\.ts does not parse/);
  });
});

describe('where an import leads', () => {
  const workspaces: Workspaces = new Map([
    ['@koreshok/environment', { folder: 'packages/environment', exports: { '.': './src/index.ts' } }],
    ['@koreshok/fiscal', { folder: 'packages/fiscal', exports: { './*': './src/*/index.ts' } }],
    ['@koreshok/tools', { folder: 'tools', exports: {} }],
  ]);
  const lead = (specifier: string) =>
    resolveImport(checkoutRoot, workspaces, 'tools/checks/graph.ts', specifier);

  it('follows relative paths and what packages export', () => {
    expect(lead('./imports.ts')).toEqual({ kind: 'file', path: 'tools/checks/imports.ts' });
    expect(lead('@koreshok/environment')).toEqual({
      kind: 'file',
      path: 'packages/environment/src/index.ts',
    });
    expect(lead('@koreshok/tools/mariadb/index.ts')).toEqual({
      kind: 'file',
      path: 'tools/mariadb/index.ts',
    });
  });

  it('does not get past what a package exports', () => {
    expect(lead('@koreshok/environment/src/read.ts')).toMatchObject({ kind: 'missing' });
    expect(lead('@koreshok/nothing')).toMatchObject({ kind: 'missing' });
    expect(lead('./nothing.ts')).toMatchObject({ kind: 'missing' });
  });

  it('leaves other people’s packages alone', () => {
    expect(lead('node:fs')).toEqual({ kind: 'outside', name: 'node:fs' });
    expect(lead('@prisma/client')).toEqual({ kind: 'outside', name: '@prisma/client' });
  });
});

describe('circles', () => {
  it('are found over any number of files', () => {
    expect(cyclesOf(graph({ a: ['b'], b: ['c'], c: ['a', 'd'], d: [] }))).toEqual([['a', 'b', 'c']]);
  });

  it('of one file count', () => {
    expect(cyclesOf(graph({ a: ['a'] }))).toEqual([['a']]);
  });

  it('are not seen where two ways lead to one file', () => {
    expect(cyclesOf(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });

  it('apart are told apart', () => {
    expect(cyclesOf(graph({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] }))).toEqual([
      ['c', 'd'],
      ['a', 'b'],
    ]);
  });
});

describe('a chain of imports', () => {
  const house = graph({ intake: ['batch', 'pool'], batch: ['rows'], pool: [], rows: ['client'], client: [] });

  it('is told from start to goal', () => {
    expect(chainTo(house, ['intake'], (file) => file === 'client')).toEqual([
      'intake',
      'batch',
      'rows',
      'client',
    ]);
  });

  it('is empty where no way leads', () => {
    expect(chainTo(house, ['pool'], (file) => file === 'client')).toEqual([]);
  });
});
