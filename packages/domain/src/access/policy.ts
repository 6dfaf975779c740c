import type { MembershipRole } from './role.ts';
import type { Action, DataClass, Relation } from './data-class.ts';

/** How far a relation opens a class: always, never, or only while a dated FinanceAccess row lives. */
export type Opening = 'open' | 'closed' | 'dated';

type ByAction = Readonly<Record<Action, Opening>>;

const BOTH: ByAction = { read: 'open', write: 'open' };
const READ: ByAction = { read: 'open', write: 'closed' };
const NONE: ByAction = { read: 'closed', write: 'closed' };
const DATED: ByAction = { read: 'dated', write: 'closed' };

/** Visibility is relation × data class, and this table is the only place that says so. */
export const RELATION_POLICY: Readonly<Record<Relation, Readonly<Record<DataClass, ByAction>>>> = {
  member: { identity: BOTH, technical: BOTH, finance: READ, commercial: BOTH },
  agent: { identity: READ, technical: READ, finance: NONE, commercial: READ },
  service_center: { identity: READ, technical: READ, finance: NONE, commercial: NONE },
  provider: { identity: BOTH, technical: READ, finance: DATED, commercial: BOTH },
  operator: { identity: BOTH, technical: BOTH, finance: DATED, commercial: BOTH },
};

/** What a role may do inside its own organization, on top of the relation. */
export const ROLE_POLICY: Readonly<Record<MembershipRole, Readonly<Record<DataClass, ByAction>>>> = {
  owner: { identity: BOTH, technical: BOTH, finance: READ, commercial: BOTH },
  administrator: { identity: BOTH, technical: BOTH, finance: READ, commercial: BOTH },
  accountant: { identity: READ, technical: READ, finance: READ, commercial: BOTH },
  technician: { identity: READ, technical: BOTH, finance: NONE, commercial: NONE },
  viewer: { identity: READ, technical: READ, finance: READ, commercial: NONE },
};

/** The narrower of two openings wins: a role never widens what its organization may see. */
export function openingFor(
  relation: Relation,
  role: MembershipRole,
  dataClass: DataClass,
  action: Action,
): Opening {
  const byRelation = RELATION_POLICY[relation][dataClass][action];
  const byRole = ROLE_POLICY[role][dataClass][action];
  if (byRelation === 'closed' || byRole === 'closed') return 'closed';
  return byRelation === 'dated' ? 'dated' : byRole;
}
