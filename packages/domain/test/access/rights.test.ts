import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACCESS_LEVELS,
  type Action,
  type Actor,
  ALL_RIGHTS,
  AppError,
  DATA_CLASSES,
  type DataClass,
  mayAccess,
  mayWithOwn,
  MEMBERSHIP_ROLES,
  type Module,
  MODULES,
  modulesOfText,
  modulesText,
  readyRoleFor,
  requireUnnarrowed,
  type SavedRights,
  withoutRevenue,
} from '../../src/index.ts';

const anActor = (changes: Partial<Actor> = {}): Actor => ({
  userId: 'user',
  apiKeyId: null,
  organizationId: 'us',
  organizationKind: 'client',
  providerId: 'provider',
  role: 'owner',
  rights: null,
  outletIds: null,
  registerIds: [],
  readOnly: false,
  ...changes,
});

const only = (...modules: readonly Module[]): Actor => anActor({ rights: { ...ALL_RIGHTS, modules } });

const level = fc.constantFrom(...ACCESS_LEVELS);
const someRights: fc.Arbitrary<SavedRights> = fc.record({
  classes: fc.record({ identity: level, technical: level, finance: level, commercial: level }),
  modules: fc.option(fc.subarray([...MODULES])),
});
const someAsking = fc.record({
  dataClass: fc.constantFrom<DataClass>(...DATA_CLASSES),
  action: fc.constantFrom<Action>('read', 'write'),
});

describe('a saved role', () => {
  test('never opens what its ready role closes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MEMBERSHIP_ROLES),
        someRights,
        someAsking,
        (role, rights, { dataClass, action }) => {
          const saved = anActor({ role, rights });
          const ready = anActor({ role });
          if (mayAccess(saved, dataClass, action)) expect(mayAccess(ready, dataClass, action)).toBe(true);
          if (mayWithOwn(saved, dataClass, action)) expect(mayWithOwn(ready, dataClass, action)).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['registers', 'technical', 'read'],
    ['registers', 'technical', 'write'],
    ['receipts', 'finance', 'read'],
    ['sales', 'finance', 'read'],
    ['papers', 'identity', 'write'],
    ['papers', 'commercial', 'write'],
    ['billing', 'commercial', 'read'],
    ['access', 'identity', 'write'],
  ] as const)('with «%s» alone may %s:%s', (module, dataClass, action) => {
    expect(mayAccess(only(module), dataClass, action)).toBe(true);
    expect(mayAccess(only(), dataClass, action)).toBe(false);
  });

  test('with turnover alone sees no single receipt, and the other way round', () => {
    expect(mayAccess(only('sales'), 'finance', 'read', 'receipts')).toBe(false);
    expect(mayAccess(only('receipts'), 'finance', 'read', 'sales')).toBe(false);
    expect(mayAccess(only('receipts'), 'finance', 'read', 'sales', 'receipts')).toBe(true);
  });

  test('with papers signs for the organization but lets nobody in', () => {
    expect(mayWithOwn(only('papers'), 'identity', 'write', 'papers')).toBe(true);
    expect(mayWithOwn(only('papers'), 'identity', 'write', 'access')).toBe(false);
  });

  test('without revenue keeps everything but money', () => {
    const hidden = anActor({ rights: withoutRevenue(null) });
    expect(mayAccess(hidden, 'finance', 'read')).toBe(false);
    for (const dataClass of ['identity', 'technical', 'commercial'] as const) {
      expect(mayAccess(hidden, dataClass, 'write')).toBe(true);
    }
  });

  test('stands on the humblest ready role that has all of it', () => {
    const classes = { identity: 'read', technical: 'read', finance: 'none', commercial: 'none' } as const;
    const on = (changes: Partial<SavedRights['classes']>) =>
      readyRoleFor({ classes: { ...classes, ...changes }, modules: null });
    expect(on({})).toBe('viewer');
    expect(on({ technical: 'write' })).toBe('technician');
    expect(on({ finance: 'read', commercial: 'write' })).toBe('accountant');
    expect(on({ technical: 'write', finance: 'read' })).toBe('administrator');
    expect(on({ identity: 'write' })).toBe('administrator');
  });

  test('keeps its modules as text and reads them back', () => {
    fc.assert(
      fc.property(fc.option(fc.subarray([...MODULES])), (modules) => {
        expect(modulesOfText(modulesText(modules))).toEqual(modules);
      }),
    );
    expect(modulesOfText('receipts,everything')).toEqual(['receipts']);
  });
});

describe('who may do what is decided', () => {
  test('by those alone from whom nothing was taken', () => {
    expect(() => requireUnnarrowed(anActor())).not.toThrow();
    expect(() => requireUnnarrowed(anActor({ outletIds: ['one'] }))).toThrow(AppError);
    expect(() => requireUnnarrowed(anActor({ rights: ALL_RIGHTS }))).toThrow(AppError);
  });
});
