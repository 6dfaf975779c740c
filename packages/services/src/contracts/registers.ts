import { type Database, Prisma, type Transaction } from '@koreshok/db';
import { type ContractContent, type ContractRegister, notFound } from '@koreshok/domain';

/** Registers a contract may list at most; a paper of more is read by nobody. */
const AT_MOST = 2_000;

/** «Касса 2» stands before «Касса 10». */
const ORDER = new Intl.Collator('ru', { numeric: true });

export type Reader = Transaction | Database['unsafeClient'];

/**
 * The client's registers with the drives in them, as the appendix lists them, and how many there are where it has no
 * room for all.
 * @param registerId one of them alone, for a contract of a register and its drive.
 * @throws AppError `register.not_found`.
 */
export async function contractRegisters(
  rows: Reader,
  organizationId: string,
  registerId: string | null,
): Promise<Pick<ContractContent, 'registers' | 'registersInAll'>> {
  const found = await servedNow(rows, organizationId, registerId);
  if (registerId !== null && found.length === 0) throw notFound('register');
  const registers = found.toSorted((one, other) => ORDER.compare(one.name, other.name));
  if (registers.length < AT_MOST) return { registers };
  const where = { organizationId, archivedAt: null, goneAt: null };
  const registersInAll = await rows.cashRegister.count({ where });
  return registersInAll > registers.length ? { registers, registersInAll } : { registers };
}

/**
 * The same in no order for a reader, and nothing for a register that is not in service any more. One statement: a
 * contract's page asks for it each time, and two thousand registers through relations cost four times as much.
 */
export async function servedNow(
  rows: Reader,
  organizationId: string,
  registerId: string | null,
): Promise<ContractRegister[]> {
  return rows.$queryRaw<ContractRegister[]>`
    SELECT r.name, r.model, r.serialNumber, r.registrationNumber, COALESCE((
        SELECT i.fn FROM RegistrationInterval i
        WHERE i.organizationId = r.organizationId AND i.cashRegisterId = r.id AND i.validUntil IS NULL
        ORDER BY i.validFrom DESC LIMIT 1), '') AS fn,
      o.address
    FROM CashRegister r
    JOIN Outlet o ON o.organizationId = r.organizationId AND o.id = r.outletId
    WHERE r.organizationId = ${organizationId} AND r.archivedAt IS NULL AND r.goneAt IS NULL
      ${registerId === null ? Prisma.empty : Prisma.sql`AND r.id = ${registerId}`}
    ORDER BY r.name, r.id LIMIT ${AT_MOST}`;
}
