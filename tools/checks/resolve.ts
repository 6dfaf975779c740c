import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'outside'; readonly name: string }
  | { readonly kind: 'missing'; readonly specifier: string };

interface Workspace {
  readonly folder: string;
  readonly exports: Readonly<Record<string, string>>;
}

export type Workspaces = ReadonlyMap<string, Workspace>;

const scope = '@koreshok/';

/** Our packages by name, with what each lets others import. */
export function readWorkspaces(root: string, packageFiles: readonly string[]): Workspaces {
  const found = packageFiles.map((file): [string, Workspace] => {
    const manifest: { name: string; exports?: Record<string, string> } = JSON.parse(
      readFileSync(join(root, file), 'utf8'),
    );
    return [manifest.name, { folder: dirname(file), exports: manifest.exports ?? {} }];
  });
  return new Map(found);
}

/** Where an import of `from` leads: a file of ours, a package from outside, or nowhere. */
export function resolveImport(root: string, workspaces: Workspaces, from: string, specifier: string): Target {
  if (specifier.startsWith('.')) return fileAt(root, posix.join(dirname(from), specifier), specifier);
  if (specifier.startsWith('@/')) return fileAt(root, `apps/portal/src/${specifier.slice(2)}`, specifier);
  if (!specifier.startsWith(scope)) return { kind: 'outside', name: specifier };
  const [, name = ''] = specifier.split('/');
  const workspace = workspaces.get(scope + name);
  if (workspace === undefined) return { kind: 'missing', specifier };
  const subpath = `.${specifier.slice(scope.length + name.length)}`;
  const exported = exportedFile(workspace.exports, subpath);
  if (exported !== undefined) return fileAt(root, posix.join(workspace.folder, exported), specifier);
  const open = Object.keys(workspace.exports).length === 0;
  return open
    ? fileAt(root, posix.join(workspace.folder, subpath), specifier)
    : { kind: 'missing', specifier };
}

function exportedFile(exports: Readonly<Record<string, string>>, subpath: string): string | undefined {
  const exact = exports[subpath];
  if (exact !== undefined) return exact;
  for (const [pattern, target] of Object.entries(exports)) {
    const [before = '', after] = pattern.split('*');
    if (after === undefined || !subpath.startsWith(before) || !subpath.endsWith(after)) continue;
    return target.replaceAll('*', subpath.slice(before.length, subpath.length - after.length));
  }
  return undefined;
}

/** The portal's bundler lets the ending go; everybody else writes it. */
const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

function fileAt(root: string, path: string, specifier: string): Target {
  const bare = path.replace(/\?.*$/, '');
  const ending = endings.find((each) => isFile(join(root, bare + each)));
  return ending === undefined ? { kind: 'missing', specifier } : { kind: 'file', path: bare + ending };
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
