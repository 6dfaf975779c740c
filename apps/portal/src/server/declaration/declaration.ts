import type { Action, DataClass, Module, OrganizationKind } from '@koreshok/domain';

import type { Victim } from './victim.ts';

/**
 * How an entrance touches rows, which decides how it is attacked:
 * `byId` reads or changes one row that is named, `list` reads or exports many, `createUnder` makes a row under a
 * named parent, `self` touches nothing but the caller's own person and session, `public` answers anybody.
 */
export const ENTRANCE_KINDS = ['byId', 'list', 'createUnder', 'self', 'public'] as const;
export type EntranceKind = (typeof ENTRANCE_KINDS)[number];

/**
 * What a caller must be allowed: a class of clients' data with an action, the same with its own organization's rows
 * (`own …`, where the relation to clients plays no part), only to be signed in, or nothing.
 */
export type Permission =
  | `${DataClass}:${Action}`
  | `own ${DataClass}:${Action}`
  | 'signed-in'
  | 'nobody-in-particular';

/**
 * What every procedure and every REST route says of itself. The attack suite is made from these and from nothing
 * else, so an entrance without one does not exist.
 */
export interface Declaration {
  readonly kind: EntranceKind;
  readonly permission: Permission;
  /** The parts of a cabinet that open it, one is enough; those of the class when absent. */
  readonly modules?: readonly Module[];
  /** The kinds of organization it is meant for; all when absent. */
  readonly audience?: readonly OrganizationKind[];
  /** A change that stays open to a client whose contract has ended: taking its data away, or coming back. */
  readonly afterLeaving?: true;
  /** The input with which somebody else would ask for what belongs to the victim. */
  readonly sample: (victim: Victim) => unknown;
}
