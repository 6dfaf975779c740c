import { Prisma, type Transaction } from '@koreshok/db';
import type { PaperFinding } from '@koreshok/domain';
import type { NewRegister } from './insert.ts';

/**
 * Which rows cannot be added because their РНМ or ФН is in use; locks the drives there are, so that nobody takes one
 * meanwhile.
 * @returns findings by the place of the row.
 */
export async function takenPapers(
  transaction: Transaction,
  organizationId: string,
  rows: readonly Pick<NewRegister, 'registrationNumber' | 'fn'>[],
): Promise<ReadonlyMap<number, readonly PaperFinding[]>> {
  if (rows.length === 0) return new Map();
  const drives = rows.map(({ fn }) => fn);
  await transaction.$queryRaw`
    SELECT fn FROM FiscalDrive WHERE fn IN (${Prisma.join(drives)}) ORDER BY fn FOR UPDATE`;
  const [registers, live] = await Promise.all([
    transaction.cashRegister.findMany({
      where: { organizationId, registrationNumber: { in: rows.map((row) => row.registrationNumber) } },
      select: { registrationNumber: true },
    }),
    transaction.registrationInterval.findMany({
      where: { fn: { in: drives }, validUntil: null },
      select: { fn: true },
    }),
  ]);
  const numbers = new Set(registers.map(({ registrationNumber }) => registrationNumber));
  const inUse = new Set(live.map(({ fn }) => fn));
  const found = new Map<number, readonly PaperFinding[]>();
  for (const [place, { registrationNumber, fn }] of rows.entries()) {
    const findings: PaperFinding[] = [
      ...(numbers.has(registrationNumber) ? [REGISTER_TAKEN] : []),
      ...(inUse.has(fn) ? [DRIVE_IN_USE] : []),
    ];
    if (findings.length > 0) found.set(place, findings);
  }
  return found;
}

const REGISTER_TAKEN: PaperFinding = {
  field: 'registrationNumber',
  code: 'register.taken',
  severity: 'error',
  sentence: 'Касса с таким РНМ уже есть.',
};

const DRIVE_IN_USE: PaperFinding = {
  field: 'fn',
  code: 'drive.in_use',
  severity: 'error',
  sentence: 'Этот ФН уже подключён.',
};
