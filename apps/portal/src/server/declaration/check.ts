import {
  accessDenied,
  type Action,
  type Actor,
  type DataClass,
  mayAccess,
  mayWithOwn,
  requireWritable,
} from '@koreshok/domain';

import type { Declaration } from './declaration.ts';

/**
 * The first of two checks: whether the policy opens what an entrance declares to this actor at all. The service
 * checks again, with the rows.
 * @throws AppError `access.denied`.
 */
export function checkDeclared(declaration: Declaration, actor: Actor): void {
  const { permission, audience, modules = [] } = declaration;
  if (audience !== undefined && !audience.includes(actor.organizationKind)) {
    throw accessDenied({ audience, organizationKind: actor.organizationKind });
  }
  if (permission === 'signed-in' || permission === 'nobody-in-particular') return;
  const own = permission.startsWith('own ');
  const [dataClass, action] = permission.replace('own ', '').split(':') as [DataClass, Action];
  const may = own ? mayWithOwn : mayAccess;
  if (!may(actor, dataClass, action, ...modules)) throw accessDenied({ permission, role: actor.role });
}

/**
 * The same for an entrance that changes something: closed to an organization whose contract has ended, unless it says
 * otherwise of itself.
 * @throws AppError `access.read_only`, and those of {@link checkDeclared}.
 */
export function checkChange(declaration: Declaration, actor: Actor): void {
  if (declaration.afterLeaving !== true) requireWritable(actor);
  checkDeclared(declaration, actor);
}
