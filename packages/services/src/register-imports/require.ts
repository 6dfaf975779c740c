import { scoped } from '@koreshok/db';
import {
  type Access,
  type Actor,
  accessDenied,
  accessFor,
  type ImportState,
  notFound,
} from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

export interface RequiredImport {
  readonly id: string;
  readonly organizationId: string;
  readonly state: ImportState;
  readonly mode: 'production' | 'test_drive';
  readonly jobId: string;
  readonly fileName: string;
  readonly problem: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

/**
 * The access that imports ask for: a file may name any outlet, so nobody narrowed to some may bring one.
 * @throws AppError `access.denied`.
 */
export function importAccess(actor: Actor, at: Date): Access {
  const access = accessFor(actor, 'technical', 'write', at);
  if (access.outletIds !== null) throw accessDenied({ narrowed: true });
  return access;
}

/** @throws AppError `register_import.not_found` for one out of reach. */
export async function requireImport(
  context: ServiceContext,
  access: Access,
  importId: string,
): Promise<RequiredImport> {
  const row = await scoped(context.database, access).registerImport.findFirst({
    where: { id: importId },
    select: {
      id: true,
      organizationId: true,
      state: true,
      mode: true,
      jobId: true,
      fileName: true,
      problem: true,
      createdAt: true,
      finishedAt: true,
    },
  });
  if (row === null) throw notFound('register_import');
  return row;
}
