export {
  type Access,
  accessDenied,
  accessFor,
  type ClientScope,
  isUnnarrowed,
  mayAccess,
  mayWithOwn,
  relationOf,
  requireOwn,
  requireUnnarrowed,
  requireWritable,
} from './access.ts';
export type { Actor, OrganizationKind } from './actor.ts';
export { type Action, DATA_CLASSES, type DataClass, RELATIONS, type Relation } from './data-class.ts';
export { CLASS_MODULES, type Module, MODULES, modulesOpen } from './module.ts';
export { mayReadPaper, PAPER_KINDS, PAPER_OPENS, type PaperKind } from './paper.ts';
export { type Opening, openingFor, RELATION_POLICY, ROLE_POLICY } from './policy.ts';
export {
  ACCESS_LEVELS,
  type AccessLevel,
  ALL_RIGHTS,
  modulesOfText,
  modulesText,
  readyRoleFor,
  type SavedRights,
  withoutRevenue,
} from './rights.ts';
export { MEMBERSHIP_ROLES, type MembershipRole } from './role.ts';
export { LOOKS_KEPT_DAYS } from './retention.ts';
