import { type Access, type Actor, accessDenied, accessFor, notFound } from '@koreshok/domain';
import { scoped } from '@koreshok/db';
import { requireKind, type ServiceContext } from '../context/index.ts';

/**
 * Access to archives of a client's documents. They hold receipts of all registers, so who is narrowed to some, or from
 * whom revenue is hidden, has no part in them; nobody outside the client has.
 * @throws AppError `access.denied`.
 */
export function exportAccess(context: ServiceContext, actor: Actor): Access {
  requireKind(actor, 'client');
  const access = accessFor(actor, 'finance', 'read', context.clock.now(), 'receipts');
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  return access;
}

/** @throws AppError `data_export.not_found`. */
export async function requireExport(context: ServiceContext, access: Access, id: string) {
  const row = await scoped(context.database, access).dataExport.findFirst({
    where: { id },
    select: { id: true, organizationId: true, state: true, jobId: true, expiresAt: true },
  });
  if (row === null) throw notFound('data_export');
  return row;
}
