import { scoped, type Transaction } from '@koreshok/db';
import {
  type Access,
  type Actor,
  accessDenied,
  accessFor,
  AppError,
  notFound,
  treeProblem,
} from '@koreshok/domain';
import { lockOrganization, type ServiceContext } from '../context/index.ts';

/**
 * The access of somebody who changes the tree itself: nobody who is narrowed to some of its outlets.
 * @throws AppError `access.denied`.
 */
export function treeAccess(actor: Actor, at: Date): Access {
  const access = accessFor(actor, 'technical', 'write', at);
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  return access;
}

export interface RequiredOutlet {
  readonly organizationId: string;
  readonly name: string;
  readonly archivedAt: Date | null;
}

/** @throws AppError `outlet.not_found` for one out of reach. */
export async function requireOutletOf(
  context: ServiceContext,
  access: Access,
  id: string,
): Promise<RequiredOutlet> {
  const row = await scoped(context.database, access).outlet.findFirst({
    where: { id },
    select: { organizationId: true, name: true, archivedAt: true },
  });
  if (row === null) throw notFound('outlet');
  return row;
}

/** Keeps others from hanging outlets of the client elsewhere until the transaction ends. */
export async function lockTree(transaction: Transaction, organizationId: string): Promise<void> {
  await lockOrganization(transaction, organizationId);
}

/**
 * @throws AppError `outlet.not_found` for a parent that is not there or in the archive, `outlet.inside_itself`,
 * `outlet.too_deep`.
 */
export async function requireParent(
  transaction: Transaction,
  organizationId: string,
  id: string,
  parentId: string | null,
): Promise<void> {
  if (parentId === null) return;
  const nodes = await transaction.outlet.findMany({
    where: { organizationId, archivedAt: null },
    select: { id: true, parentId: true },
  });
  if (!nodes.some((node) => node.id === parentId)) throw notFound('outlet');
  const problem = treeProblem(nodes, id, parentId);
  if (problem === 'inside_itself') {
    const sentence = 'Точку нельзя перенести внутрь неё самой. Выберите другое место.';
    throw new AppError('bad_request', 'outlet.inside_itself', sentence, { fields: { parentId: sentence } });
  }
  if (problem === 'too_deep') {
    const sentence = 'Получится больше шести уровней. Выберите место выше.';
    throw new AppError('bad_request', 'outlet.too_deep', sentence, { fields: { parentId: sentence } });
  }
}
