import { exactOrNull, exact, Prisma, scoped, scopedRows } from '@koreshok/db';
import { type Access, type Actor, accessFor, mayAccess, notFound, stopsInDays } from '@koreshok/domain';
import { valueNames } from '@koreshok/fiscal/dictionary';
import { DRIVE_WARNINGS, driveFillPercent } from '@koreshok/fiscal/drive';
import { daysBetween, registerTime, registerTimeAt } from '@koreshok/fiscal/time';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { noteLook } from '../grants/note-look.ts';
import { idField, readInput } from '../input/index.ts';
import { isFinanceOpen } from '../organizations/get-client.ts';
import {
  conditionOf,
  REGISTER_COLUMNS,
  REGISTER_TABLES,
  type RegisterRow,
  type RegisterSqlRow,
  registerRowOf,
} from './rows.ts';

export const getRegisterInput = z.object({ registerId: idField });
export type GetRegisterInput = z.input<typeof getRegisterInput>;

/** The drive that stands in a register. */
export interface DriveCard {
  readonly fn: string;
  readonly model: string;
  /** Register's clock; null until the registration report was received. */
  readonly activatedOn: number | null;
  readonly validUntil: number | null;
  /** Days to the end of the key, negative after it; null while the end is not known. */
  readonly daysLeft: number | null;
  readonly keyTermDays: number;
  readonly lastNumber: number;
  /** How full it is, 0 to 100 with one decimal. */
  readonly fillPercent: number;
  readonly closed: boolean;
  readonly unconfirmedCount: number;
  /** Since when the oldest unconfirmed document waits, register's clock. */
  readonly firstUnconfirmedAt: number | null;
  /** Whole days until the drive stops for want of a confirmation (54-ФЗ art. 4.1); null while nothing waits. */
  readonly stopsInDays: number | null;
  /** When the memory will be full at the pace so far, register's clock. */
  readonly fullAt: number | null;
  /** What the drive warned of in its last report: Russian sentences. */
  readonly warnings: readonly string[];
}

/** What the operator told the register about its last document. */
export interface GivenAnswer {
  /** Tag 1022 (ФФД 1.0, 1.05) or 1206 (1.1, 1.2). */
  readonly tag: 1022 | 1206;
  readonly value: number;
  /** Russian: what the value means. */
  readonly words: string;
}

/** A drive that stands or stood in a register; `Date` is our time. */
export interface DriveInterval {
  readonly fn: string;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

/** Where a register stands or stood; `Date` is our time. */
export interface PlaceInterval {
  readonly outletId: string;
  readonly outletName: string;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

export interface TermStretch {
  readonly paidFrom: Date;
  readonly paidUntil: Date;
  /** `trial` or the means of payment. */
  readonly source: string;
}

/** A register by itself. No money in it. */
export interface RegisterCard extends RegisterRow {
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  readonly drive: DriveCard | null;
  /** Since when the shift is open, register's clock; null when it is closed. */
  readonly openShift: { readonly number: number; readonly openedAt: number | null } | null;
  readonly lastRegisterTime: number | null;
  /** Null where the last document was confirmed without a word. */
  readonly answer: GivenAnswer | null;
  /** ФФД as its number: 2 is 1.05, 3 is 1.1, 4 is 1.2; null before the first document. */
  readonly ffdVersion: number | null;
  readonly admission: {
    readonly state: 'admitted' | 'blocked' | 'left';
    readonly paidUntil: Date;
    readonly graceUntil: Date;
  } | null;
  readonly drives: readonly DriveInterval[];
  readonly places: readonly PlaceInterval[];
  readonly terms: readonly TermStretch[];
  /** Bits of the tax service's card (`kktCheckStatus`); null before it was asked. */
  readonly fnsStatus: { readonly status: number; readonly checkedAt: Date } | null;
  /** What the actor may do and see here, so that a page leaves out what would be refused. */
  readonly mayChange: boolean;
  /** It has gone and may be brought back. */
  readonly mayReturn: boolean;
  readonly financeOpen: boolean;
}

/** A register in reach of the actor. @throws AppError `register.not_found`. */
export async function getRegister(
  context: ServiceContext,
  actor: Actor,
  input: GetRegisterInput,
): Promise<RegisterCard> {
  const { registerId } = readInput(getRegisterInput, input);
  const at = context.clock.now();
  const access = accessFor(actor, 'technical', 'read', at);
  const rows = await scopedRows<RegisterSqlRow>(
    context.database,
    access,
    (scope) => Prisma.sql`
      SELECT ${REGISTER_COLUMNS} FROM ${REGISTER_TABLES}
      WHERE r.id = ${registerId} AND ${scope.registers('r')} LIMIT 1`,
  );
  const row = rows[0];
  if (row === undefined) throw notFound('register');
  await noteLook(context, actor, { organizationId: row.clientId, cashRegisterId: registerId });
  const [history, financeOpen] = await Promise.all([
    historyOf(context, access, registerId),
    isFinanceOpen(context, actor, row.clientId),
  ]);
  const { admission, documents } = conditionOf(row);
  return {
    ...registerRowOf(row, at),
    ...history,
    createdAt: row.createdAt,
    archivedAt: row.archivedAt,
    drive: driveOf(row, at),
    openShift:
      documents?.shiftOpen === true
        ? { number: exact(row.shiftNumber ?? 0), openedAt: documents.shiftOpenedAt }
        : null,
    lastRegisterTime: exactOrNull(row.lastRegisterTime),
    answer: answerOf(row),
    ffdVersion: exactOrNull(row.ffdVersion),
    admission,
    mayChange: row.archivedAt === null && row.goneFor === null && mayAccess(actor, 'technical', 'write'),
    mayReturn: row.archivedAt === null && row.goneFor !== null && mayAccess(actor, 'technical', 'write'),
    financeOpen,
  };
}

async function historyOf(context: ServiceContext, access: Access, cashRegisterId: string) {
  const client = scoped(context.database, access);
  const [drives, terms, fnsStatus, placements] = await Promise.all([
    client.registrationInterval.findMany({
      where: { cashRegisterId },
      orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
      take: 100,
      select: { fn: true, validFrom: true, validUntil: true },
    }),
    client.registerTerm.findMany({
      where: { cashRegisterId },
      orderBy: [{ paidUntil: 'desc' }, { id: 'desc' }],
      take: 100,
      select: { paidFrom: true, paidUntil: true, source: true },
    }),
    client.registerFnsCard.findFirst({
      where: { cashRegisterId },
      select: { status: true, checkedAt: true },
    }),
    client.registerPlacement.findMany({
      where: { cashRegisterId },
      orderBy: [{ validFrom: 'desc' }, { id: 'desc' }],
      take: 100,
      select: { outletId: true, validFrom: true, validUntil: true, organizationId: true },
    }),
  ]);
  return { drives, terms, fnsStatus, places: await named(context, placements) };
}

/** Places by the names of today; an outlet that is out of reach now had this register, and its name is part of it. */
async function named(
  context: ServiceContext,
  placements: readonly (Omit<PlaceInterval, 'outletName'> & { readonly organizationId: string })[],
): Promise<readonly PlaceInterval[]> {
  const [first] = placements;
  if (first === undefined) return [];
  const outlets = await context.database.unsafeClient.outlet.findMany({
    where: {
      organizationId: first.organizationId,
      id: { in: placements.map(({ outletId }) => outletId) },
    },
    select: { id: true, name: true },
  });
  const names = new Map(outlets.map(({ id, name }) => [id, name]));
  return placements.map(({ organizationId: _owner, ...place }) => ({
    ...place,
    outletName: names.get(place.outletId) ?? '',
  }));
}

function driveOf(row: RegisterSqlRow, at: Date): DriveCard | null {
  if (row.fn === null) return null;
  const heard = row.stateFn === row.fn;
  const { documents } = conditionOf(row);
  const validUntil = documents?.driveValidUntil ?? null;
  const lastNumber = heard ? exact(row.lastNumber ?? 0) : 0;
  return {
    fn: row.fn,
    model: row.driveModel ?? '',
    activatedOn: heard ? exactOrNull(row.driveActivatedOn) : null,
    validUntil,
    daysLeft:
      validUntil === null ? null : daysBetween(registerTimeAt(at, row.timeZone), registerTime(validUntil)),
    keyTermDays: exact(row.keyTermDays ?? 0),
    lastNumber,
    fillPercent: driveFillPercent(lastNumber),
    closed: documents?.driveClosed ?? false,
    unconfirmedCount: documents?.unconfirmedCount ?? 0,
    firstUnconfirmedAt: documents?.firstUnconfirmedAt ?? null,
    stopsInDays: documents === null ? null : stopsInDays(documents, row.timeZone, at),
    fullAt: documents?.driveFullAt ?? null,
    warnings: heard ? warningSentences(exact(row.exhaustionFlags ?? 0)) : [],
  };
}

function warningSentences(flags: number): string[] {
  return DRIVE_WARNINGS.filter((_warning, place) => (flags & (1 << place)) !== 0).map(
    ({ sentence }) => sentence,
  );
}

function answerOf(row: RegisterSqlRow): GivenAnswer | null {
  const message = exactOrNull(row.operatorMessage);
  if (message !== null && message !== 0) {
    return { tag: 1206, value: message, words: valueNames(1206, message).join(', ') };
  }
  const code = exactOrNull(row.answerCode);
  return code === null ? null : { tag: 1022, value: code, words: valueNames(1022, code).join(', ') };
}
