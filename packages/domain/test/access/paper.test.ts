import { describe, expect, test } from 'vitest';
import {
  ALL_RIGHTS,
  type Actor,
  mayAccess,
  mayReadPaper,
  type MembershipRole,
  type Module,
  MODULES,
  PAPER_KINDS,
  PAPER_OPENS,
} from '../../src/index.ts';

const anActor = (role: MembershipRole, modules: readonly Module[] | null): Actor => ({
  userId: 'user',
  apiKeyId: null,
  organizationId: 'us',
  organizationKind: 'client',
  providerId: 'provider',
  role,
  rights: modules === null ? null : { ...ALL_RIGHTS, modules },
  outletIds: null,
  registerIds: [],
  readOnly: false,
});

const shown = (role: MembershipRole, modules: readonly Module[] | null) =>
  PAPER_KINDS.filter((kind) => mayReadPaper(anActor(role, modules), kind));
const without = (module: Module) => MODULES.filter((each) => each !== module);

describe('the list of all papers', () => {
  test.each<[MembershipRole, readonly Module[] | null, readonly string[]]>([
    ['owner', null, ['contract', 'addendum', 'application', 'invoice']],
    ['accountant', null, ['contract', 'addendum', 'application', 'invoice']],
    ['technician', null, ['application']],
    ['owner', without('papers'), []],
    ['owner', without('registers'), ['contract', 'addendum', 'invoice']],
    ['owner', ['registers'], []],
    ['owner', ['papers'], ['contract', 'addendum', 'invoice']],
    ['owner', ['registers', 'papers'], ['contract', 'addendum', 'application', 'invoice']],
    ['technician', ['papers'], []],
    ['technician', ['registers', 'papers'], ['application']],
    ['owner', ['billing'], []],
  ])('of %s with %j holds %j', (role, modules, kinds) => {
    expect(shown(role, modules)).toEqual(kinds);
  });

  test('holds nothing whose own page is closed', () => {
    for (const modules of MODULES.flatMap((one) => MODULES.map((other) => [one, other]))) {
      for (const kind of shown('owner', modules)) {
        const { dataClass, module } = PAPER_OPENS[kind];
        expect(mayAccess(anActor('owner', modules), dataClass, 'read', module)).toBe(true);
      }
    }
  });
});

describe('applications to the tax service', () => {
  test('are open without «papers» and closed without «registers»', () => {
    expect(mayAccess(anActor('owner', without('papers')), 'technical', 'write')).toBe(true);
    expect(mayAccess(anActor('owner', without('registers')), 'technical', 'read')).toBe(false);
  });
});
