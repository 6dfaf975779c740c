import type { Database, Transaction } from '@koreshok/db';
import { type ContractRegister, notFound } from '@koreshok/domain';

/** Registers a contract may list at most; a paper of more is read by nobody. */
const AT_MOST = 2_000;

/** «Касса 2» stands before «Касса 10». */
const ORDER = new Intl.Collator('ru', { numeric: true });

export type Reader = Transaction | Database['unsafeClient'];

/**
 * The client's registers with the drives in them, as the appendix lists them.
 * @param registerId one of them alone, for a contract of a register and its drive.
 * @throws AppError `register.not_found`.
 */
export async function contractRegisters(
  rows: Reader,
  organizationId: string,
  registerId: string | null,
): Promise<ContractRegister[]> {
  const registers = await servedNow(rows, organizationId, registerId);
  if (registerId !== null && registers.length === 0) throw notFound('register');
  return registers;
}

/** The same, and nothing for a register that is not in service any more. */
export async function servedNow(
  rows: Reader,
  organizationId: string,
  registerId: string | null,
): Promise<ContractRegister[]> {
  const found = await rows.cashRegister.findMany({
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
  return found
    .toSorted((one, other) => ORDER.compare(one.name, other.name))
    .map(({ outlet, intervals, ...register }) => ({
      ...register,
      fn: intervals[0]?.fn ?? '',
      address: outlet.address,
    }));
}
