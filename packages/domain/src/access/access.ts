import { AppError } from '../errors/index.ts';
import type { Actor, OrganizationKind } from './actor.ts';
import type { Action, DataClass, Relation } from './data-class.ts';
import { CLASS_MODULES, type Module, modulesOpen } from './module.ts';
import { type Opening, openingFor, ROLE_POLICY } from './policy.ts';

/** Which clients an access reaches. Repositories turn it into the predicate of every read. */
export type ClientScope =
  | { readonly kind: 'own'; readonly organizationId: string }
  | { readonly kind: 'attributed'; readonly agentId: string }
  | { readonly kind: 'granted'; readonly serviceCenterId: string }
  | { readonly kind: 'provided'; readonly providerId: string }
  /** Only clients with a live FinanceAccess row for this viewer. */
  | { readonly kind: 'shown'; readonly viewerId: string; readonly basis: 'consent' | 'reason' }
  | { readonly kind: 'all' };

/** The permission every read and write takes: made here, by the policy, and nowhere else. */
export interface Access {
  readonly relation: Relation;
  readonly scope: ClientScope;
  /** Null means everything in scope. */
  readonly outletIds: readonly string[] | null;
  /** Registers reached beside those of the outlets; without meaning where `outletIds` is null. */
  readonly registerIds: readonly string[];
  readonly dataClass: DataClass;
  readonly action: Action;
  /** Grants and consents are judged at this instant. */
  readonly at: Date;
}

const RELATION_OF: Readonly<Record<OrganizationKind, Relation>> = {
  client: 'member',
  agent: 'agent',
  service_center: 'service_center',
  reseller: 'provider',
  operator: 'operator',
};

/** How members of a kind of organization stand to clients. */
export function relationOf(kind: OrganizationKind): Relation {
  return RELATION_OF[kind];
}

/**
 * Builds the access of an actor to clients' data of one class.
 * @param at the instant grants and consents are judged at.
 * @param modules the parts of the cabinet that open it, one is enough; those of the class when absent.
 * @throws AppError `access.denied` (forbidden) when the policy closes the class to this relation and role,
 * `access.read_only` (forbidden) when the organization has left and would change something.
 */
export function accessFor(
  actor: Actor,
  dataClass: DataClass,
  action: Action,
  at: Date,
  ...modules: readonly Module[]
): Access {
  if (action === 'write') requireWritable(actor);
  const relation = relationOf(actor.organizationKind);
  const opening = openingTo(actor, dataClass, action, modules);
  if (opening === 'closed') throw accessDenied({ relation, role: actor.role, dataClass, action, modules });
  const member = relation === 'member';
  return {
    relation,
    scope: opening === 'dated' ? datedScope(actor, relation) : scopeOf(actor, relation),
    outletIds: member ? actor.outletIds : null,
    registerIds: member && actor.outletIds !== null ? actor.registerIds : [],
    dataClass,
    action,
    at,
  };
}

/**
 * Checks that the actor's role lets it do something with its own organization's rows (people, keys, codes, brand), which
 * are nobody's client data: the relation plays no part.
 * @throws AppError `access.denied`, `access.read_only` (both forbidden).
 */
export function requireOwn(
  actor: Actor,
  dataClass: DataClass,
  action: Action,
  ...modules: readonly Module[]
): void {
  if (action === 'write') requireWritable(actor);
  if (mayWithOwn(actor, dataClass, action, ...modules)) return;
  throw accessDenied({ own: true, role: actor.role, dataClass, action, modules });
}

/** Whether {@link requireOwn} would let it. */
export function mayWithOwn(
  actor: Actor,
  dataClass: DataClass,
  action: Action,
  ...modules: readonly Module[]
): boolean {
  if (action === 'write' && actor.readOnly) return false;
  return ROLE_POLICY[actor.role][dataClass][action] === 'open' && kept(actor, dataClass, action, modules);
}

/** Whether the policy opens a class to the actor at all; a page uses it to leave out what would be refused. */
export function mayAccess(
  actor: Actor,
  dataClass: DataClass,
  action: Action,
  ...modules: readonly Module[]
): boolean {
  return openingTo(actor, dataClass, action, modules) !== 'closed';
}

/**
 * Checks that nothing of the actor's role was taken away: who may do what is decided by those who see all of it,
 * else anybody narrowed could widen himself through a second person or a key.
 * @throws AppError `access.denied` (forbidden).
 */
export function requireUnnarrowed(actor: Actor): void {
  if (!isUnnarrowed(actor)) throw accessDenied({ narrowed: true });
}

/** Whether {@link requireUnnarrowed} would let it. */
export function isUnnarrowed({ outletIds, rights }: Actor): boolean {
  return outletIds === null && rights === null;
}

function openingTo(actor: Actor, dataClass: DataClass, action: Action, modules: readonly Module[]): Opening {
  if (action === 'write' && actor.readOnly) return 'closed';
  if (!kept(actor, dataClass, action, modules)) return 'closed';
  return openingFor(relationOf(actor.organizationKind), actor.role, dataClass, action);
}

/**
 * Checks that the actor's organization has not left: after the end of its contract a cabinet is read and not written.
 * @throws AppError `access.read_only` (forbidden).
 */
export function requireWritable({ readOnly, organizationId }: Actor): void {
  if (!readOnly) return;
  throw new AppError(
    'forbidden',
    'access.read_only',
    'Договор прекращён: в кабинете можно смотреть и скачивать документы, а менять уже ничего нельзя. Чтобы снова работать, заключите новый договор.',
    { details: { organizationId } },
  );
}

/** What a saved role left of the ready one. */
function kept({ rights }: Actor, dataClass: DataClass, action: Action, modules: readonly Module[]): boolean {
  if (rights === null) return true;
  const level = rights.classes[dataClass];
  if (level === 'none' || (action === 'write' && level !== 'write')) return false;
  return modulesOpen(rights.modules, modules.length === 0 ? CLASS_MODULES[dataClass][action] : modules);
}

function scopeOf(actor: Actor, relation: Relation): ClientScope {
  switch (relation) {
    case 'member':
      return { kind: 'own', organizationId: actor.organizationId };
    case 'agent':
      return { kind: 'attributed', agentId: actor.organizationId };
    case 'service_center':
      return { kind: 'granted', serviceCenterId: actor.organizationId };
    case 'provider':
      return { kind: 'provided', providerId: actor.organizationId };
    case 'operator':
      return { kind: 'all' };
    default: {
      const never: never = relation;
      throw new Error(`No scope for ${String(never)}`);
    }
  }
}

function datedScope(actor: Actor, relation: Relation): ClientScope {
  return {
    kind: 'shown',
    viewerId: actor.organizationId,
    basis: relation === 'operator' ? 'reason' : 'consent',
  };
}

/** The refusal of the policy, the same wherever it is met. */
export function accessDenied(details: Readonly<Record<string, unknown>>): AppError {
  return new AppError(
    'forbidden',
    'access.denied',
    'Ваша роль не открывает этот раздел. Попросите администратора организации дать доступ.',
    { details },
  );
}
