import { describe, expect, test } from 'vitest';
import {
  accessFor,
  type Actor,
  AppError,
  type ClientScope,
  DATA_CLASSES,
  mayAccess,
  mayWithOwn,
  MEMBERSHIP_ROLES,
  type MembershipRole,
  openingFor,
  type OrganizationKind,
  RELATIONS,
  type Relation,
  requireOwn,
  requireWritable,
} from '../../src/index.ts';
import { policyCells } from './policy-table.ts';

const AT = new Date('2026-11-22T12:00:00Z');
const KIND_OF: Readonly<Record<Relation, OrganizationKind>> = {
  member: 'client',
  agent: 'agent',
  service_center: 'service_center',
  provider: 'reseller',
  operator: 'operator',
};

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
    rights: null,
    outletIds,
    registerIds: [],
    readOnly: false,
  };
}

describe('who may see what', () => {
  test('the table leaves out nobody', () => {
    const told = policyCells.map((cell) => [cell.relation, cell.role, cell.dataClass, cell.action].join(' '));
    const all = RELATIONS.flatMap((relation) =>
      MEMBERSHIP_ROLES.flatMap((role) =>
        DATA_CLASSES.flatMap((dataClass) =>
          ['read', 'write'].map((action) => [relation, role, dataClass, action].join(' ')),
        ),
      ),
    );
    expect(told.sort()).toEqual(all.sort());
  });

  test.each(policyCells)(
    '$relation as $role: $action $dataClass is $opening',
    ({ relation, role, dataClass, action, opening }) => {
      const actor = anActor(KIND_OF[relation], role);
      expect(openingFor(relation, role, dataClass, action)).toBe(opening);
      expect(mayAccess(actor, dataClass, action)).toBe(opening !== 'closed');
      if (opening === 'closed') {
        expect(() => accessFor(actor, dataClass, action, AT)).toThrow(AppError);
      } else {
        const { scope } = accessFor(actor, dataClass, action, AT);
        expect(scope.kind === 'shown').toBe(opening === 'dated');
      }
    },
  );

  test.each(policyCells.filter(({ relation }) => relation === 'member'))(
    'with the rows of the own organization as $role: $action $dataClass is $opening, whatever its kind',
    ({ role, dataClass, action, opening }) => {
      for (const kind of Object.values(KIND_OF)) {
        expect(mayWithOwn(anActor(kind, role), dataClass, action)).toBe(opening === 'open');
      }
    },
  );
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

  test("a member's single registers go with his outlets, and mean nothing without them", () => {
    const narrowed = { ...anActor('client', 'viewer', []), registerIds: ['till'] };
    expect(accessFor(narrowed, 'technical', 'read', AT)).toMatchObject({
      outletIds: [],
      registerIds: ['till'],
    });
    const whole = { ...narrowed, outletIds: null };
    expect(accessFor(whole, 'technical', 'read', AT).registerIds).toEqual([]);
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

describe('an organization whose contract has ended', () => {
  test.each(policyCells.filter(({ relation }) => relation === 'member'))(
    'as $role: it reads $dataClass as before and never writes ($action)',
    ({ role, dataClass, action, opening }) => {
      const actor = { ...anActor('client', role), readOnly: true };
      const open = opening === 'open' && action === 'read';
      expect(mayAccess(actor, dataClass, action)).toBe(open);
      expect(mayWithOwn(actor, dataClass, action)).toBe(open);
      const code = action === 'write' ? 'access.read_only' : 'access.denied';
      for (const attempt of [
        () => accessFor(actor, dataClass, action, AT),
        () => requireOwn(actor, dataClass, action),
      ]) {
        if (open) expect(attempt).not.toThrow();
        else expect(attempt).toThrow(expect.objectContaining({ code }));
      }
    },
  );

  test('is told in one sentence what is left to it', () => {
    const actor = { ...anActor('client'), readOnly: true };
    expect(() => requireWritable(actor)).toThrow(/можно смотреть и скачивать/);
    expect(() => requireWritable(anActor('client'))).not.toThrow();
  });
});
