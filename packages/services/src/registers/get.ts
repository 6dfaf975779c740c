import { exactOrNull, exact, Prisma, scoped, scopedRows } from '@koreshok/db';
import { type Access, type Actor, accessFor, mayAccess, notFound } from '@koreshok/domain';
import { driveFillPercent } from '@koreshok/fiscal/drive';
import { daysBetween, registerTime, registerTimeAt } from '@koreshok/fiscal/time';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
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
}

/** A drive that stands or stood in a register; `Date` is our time. */
export interface DriveInterval {
  readonly fn: string;
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
  /** ФФД as its number: 2 is 1.05, 3 is 1.1, 4 is 1.2; null before the first document. */
  readonly ffdVersion: number | null;
  readonly admission: {
    readonly state: 'admitted' | 'blocked' | 'left';
    readonly paidUntil: Date;
    readonly graceUntil: Date;
  } | null;
  readonly drives: readonly DriveInterval[];
  readonly terms: readonly TermStretch[];
  /** What the actor may do and see here, so that a page leaves out what would be refused. */
  readonly mayChange: boolean;
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
    ffdVersion: exactOrNull(row.ffdVersion),
    admission,
    mayChange: row.archivedAt === null && mayAccess(actor, 'technical', 'write'),
    financeOpen,
  };
}

async function historyOf(context: ServiceContext, access: Access, cashRegisterId: string) {
  const client = scoped(context.database, access);
  const [drives, terms] = await Promise.all([
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
  ]);
  return { drives, terms };
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
  };
}
