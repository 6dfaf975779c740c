import type { Transaction } from '@koreshok/db';
import { CONTRACT_STATES, isInForce } from '@koreshok/domain';
import { servedRegisters } from './registers.ts';

/** A contract by which registers are served. */
export interface ServingContract {
  readonly id: string;
  readonly organizationId: string;
  readonly scope: 'organization' | 'register';
  readonly cashRegisterId: string | null;
}

type Reader = Pick<Transaction, 'contract' | 'cashRegister'>;

/**
 * Which registers in service have no other contract in force than this one: they stop with it. A contract of the whole
 * client serves every register, one of a register that one alone.
 */
export async function servedByAlone(client: Reader, contract: ServingContract) {
  const { id, organizationId, scope, cashRegisterId } = contract;
  const others = await client.contract.findMany({
    where: {
      organizationId,
      id: { not: id },
      kind: 'contract',
      state: { in: CONTRACT_STATES.filter(isInForce) },
    },
    select: { scope: true, cashRegisterId: true },
  });
  const own = others.map((other) => other.cashRegisterId).filter((register) => register !== null);
  const nothing = others.some((other) => other.scope === 'organization');
  const named = scope === 'register' ? [cashRegisterId ?? ''] : undefined;
  return {
    AND: [servedRegisters(organizationId, nothing ? [] : named), { id: { notIn: own } }],
  };
}
