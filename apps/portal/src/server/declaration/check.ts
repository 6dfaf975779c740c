import {
  accessDenied,
  type Action,
  type Actor,
  type DataClass,
  mayAccess,
  mayWithOwn,
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
