import { scoped } from '@koreshok/db';
import type { Actor, ContractState } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, readInput } from '../input/index.ts';
import { requireRegister } from '../registers/require.ts';
import { contractAccess } from './access.ts';

export const contractOfRegisterInput = z.object({ registerId: idField });
export type ContractOfRegisterInput = z.input<typeof contractOfRegisterInput>;

/** The contract of one register and its drive. */
export interface RegisterContract {
  readonly id: string;
  readonly number: string;
  readonly state: ContractState;
}

/** The newest contract of a register by itself; null where it has none. @throws AppError `register.not_found`. */
export async function contractOfRegister(
  context: ServiceContext,
  actor: Actor,
  input: ContractOfRegisterInput,
): Promise<RegisterContract | null> {
  const { registerId } = readInput(contractOfRegisterInput, input);
  const access = contractAccess(context, actor, 'read');
  const { organizationId } = await requireRegister(context, access, registerId);
  return scoped(context.database, access).contract.findFirst({
    where: {
      organizationId,
      cashRegisterId: registerId,
      kind: 'contract',
      state: { notIn: ['withdrawn'] },
    },
    orderBy: { id: 'desc' },
    select: { id: true, number: true, state: true },
  });
}
