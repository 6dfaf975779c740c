/**
 * Who may import whom. A room is a part of the tree with rules of its own; an edge that is not in this table fails the
 * static tests. `tests` and `tools` may import anything, and nothing else may import them.
 */
export const rooms = {
  fiscal: { folder: 'packages/fiscal/', mayImport: [] },
  ui: { folder: 'packages/ui/', mayImport: [] },
  environment: { folder: 'packages/environment/', mayImport: [] },
  domain: { folder: 'packages/domain/', mayImport: ['fiscal'] },
  'db/intake': { folder: 'packages/db/src/intake/', mayImport: ['db', 'domain', 'fiscal', 'environment'] },
  'db/builders': { folder: 'packages/db/src/builders/', mayImport: ['db', 'db/intake', 'domain', 'fiscal'] },
  db: { folder: 'packages/db/', mayImport: ['db/intake', 'domain', 'fiscal', 'environment'] },
  signing: { folder: 'packages/signing/', mayImport: ['domain', 'fiscal', 'environment'] },
  'paperwork/pdf': {
    folder: 'packages/paperwork/src/pdf/',
    mayImport: ['paperwork/html', 'domain', 'fiscal', 'environment'],
  },
  'paperwork/html': { folder: 'packages/paperwork/', mayImport: ['domain', 'fiscal', 'environment'] },
  integrations: { folder: 'packages/integrations/', mayImport: ['domain', 'fiscal', 'environment'] },
  services: {
    folder: 'packages/services/',
    mayImport: ['fiscal', 'domain', 'db', 'signing', 'paperwork/html', 'integrations', 'environment'],
  },
  simulators: { folder: 'packages/simulators/', mayImport: ['fiscal', 'environment'] },
  gateway: {
    folder: 'apps/gateway/',
    mayImport: ['fiscal', 'domain', 'db/intake', 'integrations', 'environment'],
  },
  worker: {
    folder: 'apps/worker/',
    mayImport: [
      'fiscal',
      'domain',
      'db',
      'db/intake',
      'signing',
      'paperwork/html',
      'paperwork/pdf',
      'integrations',
      'services',
      'environment',
    ],
  },
  sandbox: { folder: 'apps/sandbox/', mayImport: ['simulators', 'environment'] },
  'portal/caller': {
    folder: 'apps/portal/src/server/caller',
    mayImport: ['portal/server', 'services', 'domain', 'fiscal', 'environment'],
  },
  'portal/http': {
    folder: 'apps/portal/src/server/http/',
    mayImport: ['portal/server', 'services', 'domain', 'fiscal', 'paperwork/html', 'environment'],
  },
  'portal/server': {
    folder: 'apps/portal/src/server/',
    mayImport: ['services', 'domain', 'fiscal', 'paperwork/html', 'environment'],
  },
  'portal/features': { folder: 'apps/portal/src/features/', mayImport: ['ui', 'fiscal', 'domain'] },
  'portal/route': { folder: 'apps/portal/src/app/', mayImport: ['portal/http'] },
  'portal/pages': {
    folder: 'apps/portal/',
    mayImport: ['portal/caller', 'portal/features', 'ui', 'fiscal', 'domain', 'environment'],
  },
  tools: { folder: 'tools/', mayImport: 'anything' },
  tests: { folder: '', mayImport: 'anything' },
} as const;

export type Room = keyof typeof rooms;

/** Type-only edges besides the table: forms take their types from the router, which is gone at run time. */
const typeEdges: readonly (readonly [Room, Room])[] = [
  ['portal/features', 'portal/server'],
  ['portal/pages', 'portal/server'],
];

/** Rooms whose rules have to run in a browser as well as on the server, and so import nothing of Node. */
export const withoutNode: readonly Room[] = ['fiscal', 'domain', 'ui'];

/** The only places of JSX: everything else runs as TypeScript without a build step. */
export const jsxFolders = ['packages/ui/', 'apps/portal/'] as const;

const testShape =
  /(^|\/)(test|e2e|bench|testing|isolation)\/|\.test\.tsx?$|(^|\/)[\w.-]+\.config\.m?ts$|^vitest\.[\w-]+\.ts$/;

/** The room of a file, by its path from the root of the checkout. */
export function roomOf(path: string): Room {
  if (path.startsWith('tools/')) return 'tools';
  if (testShape.test(path)) return 'tests';
  if (path.startsWith(rooms['portal/route'].folder))
    return /(^|\/)route\.ts$/.test(path) ? 'portal/route' : 'portal/pages';
  const found = Object.entries(rooms).find(([, room]) => room.folder !== '' && path.startsWith(room.folder));
  return found === undefined ? 'tests' : (found[0] as Room);
}

/** Whether a file of one room may import a file of another; inside its own room it always may. */
export function mayImport(from: Room, to: Room, typeOnly: boolean): boolean {
  if (from === to) return true;
  const allowed: 'anything' | readonly Room[] = rooms[from].mayImport;
  if (allowed === 'anything' || allowed.includes(to)) return true;
  return typeOnly && typeEdges.some(([one, other]) => one === from && other === to);
}
