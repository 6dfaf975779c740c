import type { Transaction } from '@koreshok/db';
import { type AdmissionTarget, admissionTarget } from '@koreshok/domain';

/**
 * Makes the gateway's rows of a register say what its registration, contract and paid terms say now. Every service
 * that changes one of those calls this in its own transaction; nothing else writes admissions.
 */
export async function rewriteAdmission(transaction: Transaction, cashRegisterId: string): Promise<void> {
  // Two services that change the same register come one after the other.
  await transaction.$queryRaw`SELECT id FROM CashRegister WHERE id = ${cashRegisterId} FOR UPDATE`;
  for (const { fn, target } of await admissionTargets(transaction, cashRegisterId)) {
    const known = await transaction.admission.findUnique({ where: { fn } });
    if (known === null) {
      await transaction.admission.create({ data: { fn, ...target, version: 1 }, select: { fn: true } });
    } else if (admissionDifferences(known, target).length > 0) {
      await transaction.admission.update({
        where: { fn },
        data: { ...target, version: known.version + 1 },
        select: { fn: true },
      });
    }
  }
}

/** What the admissions of a register's drives must say. A drive that went on to another register is that one's matter. */
export async function admissionTargets(
  transaction: Transaction,
  cashRegisterId: string,
): Promise<{ readonly fn: string; readonly target: AdmissionTarget }[]> {
  const register = await transaction.cashRegister.findUnique({
    where: { id: cashRegisterId },
    select: {
      id: true,
      organizationId: true,
      outletId: true,
      registrationNumber: true,
      mode: true,
      archivedAt: true,
      goneAt: true,
      createdAt: true,
      outlet: { select: { timeZone: true, organization: { select: { inn: true, state: true } } } },
      terms: { orderBy: { paidUntil: 'desc' }, take: 1, select: { paidUntil: true } },
      intervals: { select: { id: true, fn: true, validUntil: true } },
    },
  });
  if (register === null) return [];
  const drives = [...new Set(register.intervals.map(({ fn }) => fn))];
  const latest = await Promise.all(
    drives.map((fn) =>
      transaction.registrationInterval.findFirst({
        where: { fn },
        orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
        select: { fn: true, cashRegisterId: true, validUntil: true },
      }),
    ),
  );
  return latest
    .filter((interval) => interval !== null)
    .filter((interval) => interval.cashRegisterId === cashRegisterId)
    .map(({ fn, validUntil }) => ({
      fn,
      target: admissionTarget({
        register: {
          organizationId: register.organizationId,
          cashRegisterId: register.id,
          outletId: register.outletId,
          registrationNumber: register.registrationNumber,
          mode: register.mode,
          timeZone: register.outlet.timeZone,
          archived: register.archivedAt !== null,
          gone: register.goneAt !== null,
        },
        owner: register.outlet.organization,
        driveRemovedAt: validUntil,
        paidUntil: register.terms[0]?.paidUntil ?? null,
        registerAddedAt: register.createdAt,
      }),
    }));
}

const COMPARED = [
  'organizationId',
  'cashRegisterId',
  'outletId',
  'registrationNumber',
  'inn',
  'mode',
  'timeZone',
  'state',
  'paidUntil',
  'graceUntil',
] as const;

/** Names of the columns in which an admission says something else than it must. */
export function admissionDifferences(known: AdmissionTarget, target: AdmissionTarget): string[] {
  const text = (value: string | Date) => (value instanceof Date ? value.toISOString() : value);
  return COMPARED.filter((column) => text(known[column]) !== text(target[column]));
}
