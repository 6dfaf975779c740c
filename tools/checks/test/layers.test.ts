import { describe, expect, it } from 'vitest';

import { mayImport, type Room, roomOf, rooms } from '../layers.ts';

describe('the room of a file', () => {
  it.each([
    ['packages/fiscal/src/tlv/read.ts', 'fiscal'],
    ['packages/db/src/intake/index.ts', 'db/intake'],
    ['packages/db/src/builders/client.ts', 'db/builders'],
    ['packages/db/src/session/contract.ts', 'db'],
    ['packages/paperwork/src/html/mail/reset.ts', 'paperwork/html'],
    ['packages/paperwork/src/pdf/pool.ts', 'paperwork/pdf'],
    ['apps/portal/src/server/routers/register.ts', 'portal/server'],
    ['apps/portal/src/server/http/rest.ts', 'portal/http'],
    ['apps/portal/src/server/caller.ts', 'portal/caller'],
    ['apps/portal/src/features/register/list.tsx', 'portal/features'],
    ['apps/portal/src/app/(client)/registers/page.tsx', 'portal/pages'],
    ['apps/portal/src/app/api/v1/registers/route.ts', 'portal/route'],
    ['apps/portal/e2e/first-sale.ts', 'tests'],
    ['apps/portal/playwright.config.ts', 'tests'],
    ['packages/db/src/testing/global-setup.ts', 'tests'],
    ['packages/fiscal/test/tlv.test.ts', 'tests'],
    ['tools/proof/chaos.ts', 'tools'],
  ] as const)('%s is in %s', (path, room) => {
    expect(roomOf(path)).toBe(room);
  });
});

describe('who may import whom', () => {
  const allowed: readonly (readonly [Room, Room])[] = [
    ['domain', 'fiscal'],
    ['services', 'db'],
    ['services', 'paperwork/html'],
    ['gateway', 'db/intake'],
    ['worker', 'paperwork/pdf'],
    ['portal/pages', 'portal/caller'],
    ['portal/route', 'portal/http'],
    ['tests', 'gateway'],
    ['tools', 'db/builders'],
  ];
  const forbidden: readonly (readonly [Room, Room])[] = [
    ['fiscal', 'domain'],
    ['ui', 'domain'],
    ['domain', 'environment'],
    ['services', 'paperwork/pdf'],
    ['services', 'db/builders'],
    ['gateway', 'db'],
    ['gateway', 'services'],
    ['gateway', 'worker'],
    ['sandbox', 'gateway'],
    ['portal/server', 'db'],
    ['portal/server', 'ui'],
    ['portal/pages', 'portal/server'],
    ['portal/pages', 'services'],
    ['portal/features', 'services'],
    ['portal/route', 'services'],
    ['worker', 'ui'],
    ['services', 'tests'],
    ['worker', 'tools'],
  ];

  it.each(allowed)('%s → %s is allowed', (from, to) => {
    expect(mayImport(from, to, false)).toBe(true);
  });

  it.each(forbidden)('%s → %s is not', (from, to) => {
    expect(mayImport(from, to, false)).toBe(false);
  });

  it('forms may take types from the router, and nothing that runs', () => {
    expect(mayImport('portal/features', 'portal/server', true)).toBe(true);
    expect(mayImport('portal/features', 'portal/server', false)).toBe(false);
  });

  it('no app imports an app', () => {
    const apps = Object.keys(rooms).filter((room) => /^(gateway|worker|sandbox|portal)/.test(room)) as Room[];
    const house = (room: Room): string => room.split('/')[0] ?? '';
    const crossing = apps.flatMap((from) =>
      apps.filter((to) => house(from) !== house(to) && mayImport(from, to, true)).map((to) => [from, to]),
    );
    expect(crossing).toEqual([]);
  });
});
