import type { Transaction } from '@koreshok/db';
import { type ContractRegister, notFound } from '@koreshok/domain';

/** Registers a contract may list at most; a paper of more is read by nobody. */
const AT_MOST = 2_000;

/**
 * The client's registers with the drives in them, as the appendix lists them.
 * @param registerId one of them alone, for a contract of a register and its drive.
 * @throws AppError `register.not_found`.
 */
export async function contractRegisters(
  transaction: Transaction,
  organizationId: string,
  registerId: string | null,
): Promise<ContractRegister[]> {
  const rows = await transaction.cashRegister.findMany({
    where: {
      organizationId,
      archivedAt: null,
      goneAt: null,
      ...(registerId === null ? {} : { id: registerId }),
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: AT_MOST,
    select: {
      name: true,
      model: true,
      serialNumber: true,
      registrationNumber: true,
      outlet: { select: { address: true } },
      intervals: { where: { validUntil: null }, select: { fn: true }, take: 1 },
    },
  });
  if (registerId !== null && rows.length === 0) throw notFound('register');
  return rows.map(({ outlet, intervals, ...register }) => ({
    ...register,
    fn: intervals[0]?.fn ?? '',
    address: outlet.address,
  }));
}
