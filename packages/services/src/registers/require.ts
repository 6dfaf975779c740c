import { scoped } from '@koreshok/db';
import { type Access, notFound } from '@koreshok/domain';
import type { ServiceContext } from '../context/index.ts';

/** @throws AppError `register.not_found` for a register out of the access's reach. */
export async function requireRegister(
  context: ServiceContext,
  access: Access,
  id: string,
): Promise<{ readonly organizationId: string }> {
  const row = await scoped(context.database, access).cashRegister.findFirst({
    where: { id },
    select: { organizationId: true },
  });
  if (row === null) throw notFound('register');
  return row;
}
