export {
  type Access,
  accessDenied,
  accessFor,
  type ClientScope,
  mayAccess,
  mayWithOwn,
  relationOf,
  requireOwn,
} from './access.ts';
export { type Actor, MEMBERSHIP_ROLES, type MembershipRole, type OrganizationKind } from './actor.ts';
export { type Action, DATA_CLASSES, type DataClass, RELATIONS, type Relation } from './data-class.ts';
export { type Opening, openingFor, RELATION_POLICY, ROLE_POLICY } from './policy.ts';
