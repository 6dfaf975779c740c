import { describe, expect, test } from 'vitest';
import {
  accessFor,
  type Action,
  type Actor,
  AppError,
  type ClientScope,
  DATA_CLASSES,
  type DataClass,
  mayAccess,
  mayWithOwn,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  type Opening,
  openingFor,
  type OrganizationKind,
  RELATIONS,
  type Relation,
  requireOwn,
} from '../../src/index.ts';

const AT = new Date('2026-11-22T12:00:00Z');
const ACTIONS: readonly Action[] = ['read', 'write'];

/**
 * What each relation opens, by class: read and write as two letters, o open, d only while dated, – closed.
 * Written out a second time on purpose: a change of the policy has to be made here too, by somebody who means it.
 */
const BY_RELATION: Readonly<Record<Relation, Readonly<Record<DataClass, string>>>> = {
  member: { identity: 'oo', technical: 'oo', finance: 'o-', commercial: 'oo' },
  agent: { identity: 'o-', technical: 'o-', finance: '--', commercial: 'o-' },
  service_center: { identity: 'o-', technical: 'o-', finance: '--', commercial: '--' },
  provider: { identity: 'oo', technical: 'o-', finance: 'd-', commercial: 'oo' },
  operator: { identity: 'oo', technical: 'oo', finance: 'd-', commercial: 'oo' },
};

const BY_ROLE: Readonly<Record<MembershipRole, Readonly<Record<DataClass, string>>>> = {
  owner: { identity: 'oo', technical: 'oo', finance: 'o-', commercial: 'oo' },
  administrator: { identity: 'oo', technical: 'oo', finance: 'o-', commercial: 'oo' },
  accountant: { identity: 'o-', technical: 'o-', finance: 'o-', commercial: 'oo' },
  technician: { identity: 'o-', technical: 'oo', finance: '--', commercial: '--' },
  viewer: { identity: 'o-', technical: 'o-', finance: 'o-', commercial: '--' },
};

const OPENINGS: Readonly<Record<string, Opening>> = { o: 'open', d: 'dated', '-': 'closed' };

const KIND_OF: Readonly<Record<Relation, OrganizationKind>> = {
  member: 'client',
  agent: 'agent',
  service_center: 'service_center',
  provider: 'reseller',
  operator: 'operator',
};

const every = RELATIONS.flatMap((relation) =>
  MEMBERSHIP_ROLES.flatMap((role) =>
    DATA_CLASSES.flatMap((dataClass) => ACTIONS.map((action) => ({ relation, role, dataClass, action }))),
  ),
);

function anActor(
  kind: OrganizationKind,
  role: MembershipRole = 'owner',
  outletIds: string[] | null = null,
): Actor {
  return {
    userId: 'user',
    apiKeyId: null,
    organizationId: 'us',
    organizationKind: kind,
    providerId: 'provider',
    role,
    outletIds,
  };
}

describe('who may see what', () => {
  test.each(every)('$relation as $role: $action $dataClass', ({ relation, role, dataClass, action }) => {
    const letter = ACTIONS.indexOf(action);
    const byRelation = OPENINGS[BY_RELATION[relation][dataClass].charAt(letter)];
    const byRole = OPENINGS[BY_ROLE[role][dataClass].charAt(letter)];
    const expected = byRelation === 'closed' || byRole === 'closed' ? 'closed' : byRelation;
    expect(openingFor(relation, role, dataClass, action)).toBe(expected);
    const actor = anActor(KIND_OF[relation], role);
    expect(mayAccess(actor, dataClass, action)).toBe(expected !== 'closed');
    expect(mayWithOwn(actor, dataClass, action)).toBe(byRole === 'open');
    if (expected === 'closed') {
      expect(() => accessFor(actor, dataClass, action, AT)).toThrow(AppError);
    } else {
      const { scope } = accessFor(actor, dataClass, action, AT);
      expect(scope.kind === 'shown').toBe(expected === 'dated');
    }
  });

  test('no relation but the own one ever sees money without a date, and none writes it', () => {
    for (const { relation, role, dataClass, action } of every.filter((one) => one.dataClass === 'finance')) {
      const opening = openingFor(relation, role, dataClass, action);
      if (action === 'write') expect(opening).toBe('closed');
      else if (relation !== 'member') expect(opening).not.toBe('open');
    }
  });
});

describe('how far an access reaches', () => {
  const scopes: [OrganizationKind, ClientScope][] = [
    ['client', { kind: 'own', organizationId: 'us' }],
    ['agent', { kind: 'attributed', agentId: 'us' }],
    ['service_center', { kind: 'granted', serviceCenterId: 'us' }],
    ['reseller', { kind: 'provided', providerId: 'us' }],
    ['operator', { kind: 'all' }],
  ];
  test.each(scopes)('of a %s', (kind, scope) => {
    expect(accessFor(anActor(kind), 'technical', 'read', AT)).toMatchObject({
      scope,
      at: AT,
      dataClass: 'technical',
    });
  });

  test('into money: a reseller by consent, the operator by reason', () => {
    expect(accessFor(anActor('reseller'), 'finance', 'read', AT).scope).toEqual({
      kind: 'shown',
      viewerId: 'us',
      basis: 'consent',
    });
    expect(accessFor(anActor('operator'), 'finance', 'read', AT).scope).toEqual({
      kind: 'shown',
      viewerId: 'us',
      basis: 'reason',
    });
  });

  test("a client's member is narrowed to his outlets, nobody else by them", () => {
    expect(accessFor(anActor('client', 'viewer', ['one']), 'technical', 'read', AT).outletIds).toEqual([
      'one',
    ]);
    expect(accessFor(anActor('agent', 'viewer', ['one']), 'technical', 'read', AT).outletIds).toBeNull();
  });

  test('a refusal speaks to the person and keeps its reasons to itself', () => {
    try {
      requireOwn(anActor('client', 'viewer'), 'commercial', 'write');
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      expect(error.kind).toBe('forbidden');
      expect(error.sentence).toMatch(/^[А-ЯЁ]/u);
      expect(error.sentence).not.toContain('commercial');
      expect(error.details).toMatchObject({ role: 'viewer', dataClass: 'commercial' });
    }
  });
});
