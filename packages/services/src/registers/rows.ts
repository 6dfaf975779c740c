import { exact, exactOrNull, Prisma, type WholeColumn } from '@koreshok/db';
import {
  driveWarningsOf,
  type LeavingReason,
  type Light,
  lightOf,
  type RegisterCondition,
  registeredWith,
} from '@koreshok/domain';
import { driveFillPercent, driveMemoryEnd } from '@koreshok/fiscal/drive';
import { registerTime } from '@koreshok/fiscal/time';

/** A register in a list: no money in it. `Date` is our time, numbers ending in `Time` or `Until` the register's clock. */
export interface RegisterRow {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly outletId: string;
  readonly outletName: string;
  readonly outletAddress: string;
  readonly timeZone: string;
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly mode: 'production' | 'test_drive';
  readonly state: 'awaiting' | 'working' | 'archived';
  /** The drive that stands in it now. */
  readonly fn: string | null;
  /** Last second of the drive's key, as its documents tell. */
  readonly driveValidUntil: number | null;
  readonly lastReceivedAt: Date | null;
  readonly shiftOpen: boolean;
  readonly paidUntil: Date | null;
  /** Why its owner took it away from the service; null while it is here. */
  readonly goneFor: LeavingReason | null;
  readonly light: Light;
}

/** What {@link REGISTER_COLUMNS} bring. */
export interface RegisterSqlRow {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly outletId: string;
  readonly outletName: string;
  readonly outletAddress: string;
  readonly timeZone: string;
  readonly name: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly registrationNumber: string;
  readonly mode: 'production' | 'test_drive';
  readonly state: 'awaiting' | 'working' | 'archived';
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
  readonly goneFor: LeavingReason | null;
  readonly fn: string | null;
  readonly driveModel: string | null;
  readonly keyTermDays: WholeColumn | null;
  readonly admissionState: 'admitted' | 'blocked' | 'left' | null;
  readonly paidUntil: Date | null;
  readonly graceUntil: Date | null;
  readonly stateFn: string | null;
  readonly lastNumber: WholeColumn | null;
  readonly lastCode: WholeColumn | null;
  readonly lastRegisterTime: WholeColumn | null;
  readonly lastReceivedAt: Date | null;
  readonly ffdVersion: WholeColumn | null;
  readonly shiftOpen: WholeColumn | null;
  readonly shiftNumber: WholeColumn | null;
  readonly shiftOpenedAt: WholeColumn | null;
  readonly unconfirmedCount: WholeColumn | null;
  readonly firstUnconfirmedAt: WholeColumn | null;
  readonly exhaustionFlags: WholeColumn | null;
  readonly driveActivatedOn: WholeColumn | null;
  readonly driveValidUntil: WholeColumn | null;
  readonly closedDrive: WholeColumn | null;
  readonly operatorInn: string | null;
  readonly autonomous: WholeColumn | null;
  readonly answerCode: WholeColumn | null;
  readonly operatorMessage: WholeColumn | null;
  readonly ourInn: string;
}

export const REGISTER_COLUMNS = Prisma.sql`
  r.id, r.organizationId AS clientId, c.shortName AS clientName, r.outletId, u.name AS outletName,
  u.address AS outletAddress, u.timeZone, r.name, r.model, r.serialNumber, r.registrationNumber, r.mode, r.state,
  r.createdAt, r.archivedAt, r.goneFor, i.fn, d.model AS driveModel, d.keyTermDays, a.state AS admissionState, a.paidUntil,
  a.graceUntil, s.fn AS stateFn, s.lastNumber, s.lastCode, s.lastRegisterTime, s.lastReceivedAt, s.ffdVersion,
  s.shiftOpen, s.shiftNumber, s.shiftOpenedAt, s.unconfirmedCount, s.firstUnconfirmedAt, s.exhaustionFlags,
  s.driveActivatedOn, s.driveValidUntil, s.closedDrive, s.operatorInn, s.autonomous, s.answerCode, s.operatorMessage,
  (SELECT o.inn FROM Organization o WHERE o.kind = 'operator' ORDER BY o.id LIMIT 1) AS ourInn`;

export const REGISTER_TABLES = Prisma.sql`
  CashRegister r
  JOIN Organization c ON c.id = r.organizationId
  JOIN Outlet u ON u.organizationId = r.organizationId AND u.id = r.outletId
  LEFT JOIN RegistrationInterval i
    ON i.organizationId = r.organizationId AND i.cashRegisterId = r.id AND i.validUntil IS NULL
  LEFT JOIN FiscalDrive d ON d.fn = i.fn
  LEFT JOIN Admission a ON a.fn = i.fn
  LEFT JOIN RegisterState s ON s.organizationId = r.organizationId AND s.cashRegisterId = r.id`;

/** What the light is judged by. After a change of drives the former drive's troubles are over. */
export function conditionOf(row: RegisterSqlRow): RegisterCondition {
  const sameDrive = row.stateFn === row.fn;
  return {
    archived: row.archivedAt !== null,
    goneFor: row.goneFor,
    timeZone: row.timeZone,
    admission:
      row.admissionState === null || row.paidUntil === null || row.graceUntil === null
        ? null
        : { state: row.admissionState, paidUntil: row.paidUntil, graceUntil: row.graceUntil },
    documents:
      row.lastReceivedAt === null
        ? null
        : {
            lastReceivedAt: row.lastReceivedAt,
            lastNumber: exact(row.lastNumber ?? 0),
            shiftOpen: Number(row.shiftOpen) === 1,
            shiftOpenedAt: timeOrNull(row.shiftOpenedAt),
            unconfirmedCount: sameDrive ? exact(row.unconfirmedCount ?? 0) : 0,
            firstUnconfirmedAt: sameDrive ? timeOrNull(row.firstUnconfirmedAt) : null,
            warnings: driveWarningsOf(sameDrive ? exact(row.exhaustionFlags ?? 0) : 0),
            driveValidUntil: sameDrive ? timeOrNull(row.driveValidUntil) : null,
            driveClosed: sameDrive && Number(row.closedDrive) === 1,
            driveFullAt: sameDrive ? driveFullAt(row) : null,
            driveFillPercent: sameDrive ? driveFillPercent(exact(row.lastNumber ?? 0)) : 0,
            registeredWith: registeredWith(
              {
                operatorInn: row.operatorInn ?? '',
                autonomous: Number(row.autonomous) === 1,
                lastCode: exact(row.lastCode ?? 0),
              },
              row.ourInn,
            ),
          },
  };
}

export function registerRowOf(row: RegisterSqlRow, at: Date): RegisterRow {
  const condition = conditionOf(row);
  return {
    id: row.id,
    clientId: row.clientId,
    clientName: row.clientName,
    outletId: row.outletId,
    outletName: row.outletName,
    outletAddress: row.outletAddress,
    timeZone: row.timeZone,
    name: row.name,
    model: row.model,
    serialNumber: row.serialNumber,
    registrationNumber: row.registrationNumber,
    mode: row.mode,
    state: row.state,
    fn: row.fn,
    driveValidUntil: condition.documents?.driveValidUntil ?? null,
    lastReceivedAt: row.lastReceivedAt,
    shiftOpen: condition.documents?.shiftOpen ?? false,
    paidUntil: row.paidUntil,
    goneFor: row.goneFor,
    light: lightOf(condition, at),
  };
}

/** Numbers within a drive begin at its activation, so its pace is known although older documents went elsewhere. */
function driveFullAt(row: RegisterSqlRow) {
  const activatedOn = timeOrNull(row.driveActivatedOn);
  const last = timeOrNull(row.lastRegisterTime);
  if (activatedOn === null || last === null) return null;
  return driveMemoryEnd(exact(row.lastNumber ?? 0), activatedOn, last) ?? null;
}

function timeOrNull(value: WholeColumn | null) {
  const seconds = exactOrNull(value);
  return seconds === null ? null : registerTime(seconds);
}
