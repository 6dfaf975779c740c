import { Prisma, type Transaction } from '@koreshok/db';
import { type AdmissionTarget, admissionTarget } from '@koreshok/domain';

/** Registers read and written by one statement. */
const AT_ONCE = 500;

/**
 * Makes the gateway's rows of registers say what their registration, contract and paid terms say now, a few statements
 * for many registers. Every service that changes one of those calls this in its own transaction; nothing else writes
 * admissions.
 */
export async function rewriteAdmissions(
  transaction: Transaction,
  cashRegisterIds: readonly string[],
): Promise<void> {
  // By id, so that two who lock several registers do it in the same order.
  const ids = [...new Set(cashRegisterIds)].sort();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    await rewriteSome(transaction, ids.slice(start, start + AT_ONCE));
  }
}

/** The same for one register. */
export function rewriteAdmission(transaction: Transaction, cashRegisterId: string): Promise<void> {
  return rewriteAdmissions(transaction, [cashRegisterId]);
}

async function rewriteSome(transaction: Transaction, ids: readonly string[]): Promise<void> {
  // Two services that change the same register come one after the other.
  await transaction.$queryRaw`
    SELECT id FROM CashRegister WHERE id IN (${Prisma.join([...ids])}) ORDER BY id FOR UPDATE`;
  const targets = await admissionTargets(transaction, ids);
  const known = await knownAdmissions(
    transaction,
    targets.map(({ fn }) => fn),
  );
  const changed = targets.filter(({ fn, target }) => {
    const row = known.get(fn);
    return row === undefined || admissionDifferences(row, target).length > 0;
  });
  if (changed.length > 0) await writeAdmissions(transaction, changed);
}

/** Admissions by their drive, as they stand. */
export async function knownAdmissions(
  transaction: Transaction,
  drives: readonly string[],
): Promise<ReadonlyMap<string, AdmissionTarget>> {
  const rows = await transaction.admission.findMany({ where: { fn: { in: [...drives] } } });
  return new Map(rows.map(({ fn, ...admission }) => [fn, admission]));
}

function writeAdmissions(transaction: Transaction, wanted: readonly WantedAdmission[]): Promise<number> {
  const values = wanted.map(
    ({ fn, target }) => Prisma.sql`(${Prisma.join([fn, ...COMPARED.map((column) => target[column]), 1])})`,
  );
  const columns = COMPARED.map((column) => Prisma.raw(`\`${column}\``));
  const taken = columns.map((column) => Prisma.sql`${column} = VALUES(${column})`);
  return transaction.$executeRaw`
    INSERT INTO Admission (fn, ${Prisma.join(columns)}, version) VALUES ${Prisma.join(values)}
    ON DUPLICATE KEY UPDATE ${Prisma.join(taken)}, version = version + 1`;
}

/** What an admission must say. */
export interface WantedAdmission {
  readonly fn: string;
  readonly target: AdmissionTarget;
}

/** What the admissions of registers' drives must say. A drive that went on to another register is that one's matter. */
export async function admissionTargets(
  transaction: Transaction,
  cashRegisterIds: readonly string[],
): Promise<WantedAdmission[]> {
  const registers = await transaction.cashRegister.findMany({
    where: { id: { in: [...cashRegisterIds] } },
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
      intervals: { select: { fn: true } },
    },
  });
  const latest = await latestIntervals(
    transaction,
    registers.flatMap(({ intervals }) => intervals.map(({ fn }) => fn)),
  );
  return registers.flatMap((register) =>
    (latest.get(register.id) ?? []).map(({ fn, validUntil }) => ({
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
    })),
  );
}

/** Where each drive was put last, by the register that has it. */
async function latestIntervals(transaction: Transaction, drives: readonly string[]) {
  const intervals = await transaction.registrationInterval.findMany({
    where: { fn: { in: [...new Set(drives)] } },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
    select: { fn: true, cashRegisterId: true, validUntil: true },
  });
  const latest = new Map(intervals.map((interval) => [interval.fn, interval]));
  return Map.groupBy(latest.values(), ({ cashRegisterId }) => cashRegisterId);
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
