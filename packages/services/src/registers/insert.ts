import type { Transaction } from '@koreshok/db';
import { type Actor, admissionTarget, newId, type TaxSystem } from '@koreshok/domain';
import { driveModel } from '@koreshok/fiscal/drive';
import { isDriveNumber } from '@koreshok/fiscal/identifiers';
import { rewriteAdmissions } from '../admission/rewrite.ts';
import { auditRow } from '../context/records.ts';
import { expectedKeyDays } from './place-drive.ts';

/** Days a new register is served before anything has to be paid. */
export const TRIAL_DAYS = 30;
const DAY = 86_400_000;

/** A register whose numbers have been checked. */
export interface NewRegister {
  readonly outletId: string;
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly fn: string;
  readonly mode: 'production' | 'test_drive';
}

export interface Owner {
  readonly id: string;
  readonly inn: string;
  readonly state: 'active' | 'leaving' | 'closed';
  readonly requisites: { readonly taxSystem: TaxSystem | null } | null;
}

/** The owner's facts that admissions are made of and numbers are judged by. */
export function ownerOf(transaction: Transaction, organizationId: string): Promise<Owner> {
  return transaction.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { id: true, inn: true, state: true, requisites: { select: { taxSystem: true } } },
  });
}

/**
 * Writes registers of one client with drives, intervals, trial terms, admissions and the journal, table by table however
 * many there are. The caller has made sure that no РНМ and no ФН is taken; a race shows as a unique violation.
 * @returns ids in the order of the rows.
 */
export async function insertRegisters(
  transaction: Transaction,
  actor: Pick<Actor, 'userId' | 'organizationId'> | null,
  owner: Owner,
  rows: readonly NewRegister[],
  now: Date,
): Promise<readonly string[]> {
  if (rows.length === 0) return [];
  const organizationId = owner.id;
  const paidUntil = new Date(now.getTime() + TRIAL_DAYS * DAY);
  const made = rows.map((row) => ({ ...row, id: newId(now) }));
  const known = await placeDrives(transaction, organizationId, rows, now);
  await transaction.cashRegister.createMany({
    data: made.map(({ fn: _fn, ...register }) => ({ ...register, organizationId, createdAt: now })),
  });
  await transaction.registrationInterval.createMany({
    data: made.map(({ id, fn }) => ({
      id: newId(now),
      organizationId,
      cashRegisterId: id,
      fn,
      validFrom: now,
    })),
  });
  await transaction.registerPlacement.createMany({
    data: made.map(({ id, outletId }) => ({
      id: newId(now),
      organizationId,
      cashRegisterId: id,
      outletId,
      validFrom: now,
    })),
  });
  await transaction.registerTerm.createMany({
    data: made.map(({ id }) => ({
      id: newId(now),
      organizationId,
      cashRegisterId: id,
      paidFrom: now,
      paidUntil,
      source: 'trial',
      createdAt: now,
    })),
  });
  const zones = await zonesOf(transaction, organizationId, rows);
  await transaction.admission.createMany({
    data: made
      .filter(({ fn }) => !known.has(fn))
      .map(({ id, fn, outletId, registrationNumber, mode }) => ({
        fn,
        version: 1,
        ...admissionTarget({
          register: {
            organizationId,
            cashRegisterId: id,
            outletId,
            registrationNumber,
            mode,
            timeZone: zones.get(outletId) ?? '',
            archived: false,
            gone: false,
          },
          owner,
          driveRemovedAt: null,
          paidUntil,
          registerAddedAt: now,
        }),
      })),
  });
  await rewriteAdmissions(
    transaction,
    made.filter(({ fn }) => known.has(fn)).map(({ id }) => id),
  );
  await transaction.auditEntry.createMany({
    data: made.map(({ id, fn, registrationNumber }) =>
      auditRow(actor, now, {
        organizationId,
        action: 'register.added',
        subjectType: 'CashRegister',
        subjectId: id,
        details: { fn, registrationNumber },
      }),
    ),
  });
  return made.map(({ id }) => id);
}

/** Makes drives, heads and lanes that are not there yet and takes over those of other owners; answers which were known. */
async function placeDrives(
  transaction: Transaction,
  organizationId: string,
  rows: readonly NewRegister[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const drives = await transaction.fiscalDrive.findMany({
    where: { fn: { in: rows.map(({ fn }) => fn) } },
    orderBy: { fn: 'asc' },
    select: { fn: true, organizationId: true },
  });
  const known = new Set(drives.map(({ fn }) => fn));
  const foreign = drives.filter((drive) => drive.organizationId !== organizationId).map(({ fn }) => fn);
  const fresh = rows.map(({ fn }) => fn).filter((fn) => !known.has(fn));
  await transaction.fiscalDrive.createMany({
    data: fresh.map((fn) => ({ fn, organizationId, ...driveTraits(fn), createdAt: now })),
  });
  await transaction.driveHead.createMany({ data: fresh.map((fn) => ({ fn, organizationId })) });
  await transaction.relayLane.createMany({ data: fresh.map((fn) => ({ fn, organizationId })) });
  if (foreign.length > 0) {
    const taken = { where: { fn: { in: foreign } }, data: { organizationId } };
    await transaction.fiscalDrive.updateMany(taken);
    await transaction.driveHead.updateMany(taken);
    await transaction.relayLane.updateMany(taken);
  }
  return known;
}

function driveTraits(fn: string): { readonly model: string; readonly keyTermDays: number } {
  if (!isDriveNumber(fn)) throw new TypeError(`${fn} is not a ФН number`);
  return { model: driveModel(fn)?.name ?? 'Неизвестная модель ФН', keyTermDays: expectedKeyDays(fn) };
}

/** The zone of each outlet that a register is put into. */
async function zonesOf(
  transaction: Transaction,
  organizationId: string,
  rows: readonly NewRegister[],
): Promise<ReadonlyMap<string, string>> {
  const outlets = await transaction.outlet.findMany({
    where: { organizationId, id: { in: [...new Set(rows.map(({ outletId }) => outletId))] } },
    select: { id: true, timeZone: true },
  });
  return new Map(outlets.map(({ id, timeZone }) => [id, timeZone]));
}
