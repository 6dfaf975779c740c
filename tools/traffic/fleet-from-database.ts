import { openPool } from '@koreshok/db/intake';
import { decodeRawData } from '@koreshok/fiscal/raw-data';
import { registerTime } from '@koreshok/fiscal/time';
import {
  newRegister,
  profileFromReport,
  registerProfile,
  type RegisterState,
  resumedRegister,
} from '@koreshok/simulators/register';
import type { Pool, RowDataPacket } from 'mysql2/promise';

export interface FleetWishes {
  /** The database as a user that may read registers: that of the worker or of the portal. */
  readonly databaseUrl: string;
  /** How many registers at most. */
  readonly count: number;
  readonly mode: 'production' | 'test_drive';
}

interface RegisterRow extends RowDataPacket {
  readonly fn: string;
  readonly registrationNumber: string;
  readonly inn: string;
  readonly serialNumber: string;
  readonly timeZone: string;
  readonly lastNumber: number | null;
  readonly lastRegisterTime: number | null;
  readonly shiftNumber: number | null;
  readonly shiftOpen: number | null;
  readonly shiftOpenedAt: number | null;
}

interface ReportRow extends RowDataPacket {
  readonly fn: string;
  readonly raw: Buffer;
}

const REGISTERS = `
  SELECT a.fn, a.registrationNumber, a.inn, r.serialNumber, o.timeZone, h.lastNumber, h.lastRegisterTime, h.shiftNumber,
         h.shiftOpen, s.shiftOpenedAt
    FROM Admission a
    JOIN CashRegister r ON r.organizationId = a.organizationId AND r.id = a.cashRegisterId
    JOIN Outlet o ON o.organizationId = a.organizationId AND o.id = a.outletId
    LEFT JOIN DriveHead h ON h.fn = a.fn
    LEFT JOIN RegisterState s ON s.cashRegisterId = a.cashRegisterId AND s.fn = a.fn
   WHERE a.state = 'admitted' AND a.mode = ? AND a.graceUntil > UTC_TIMESTAMP(3) AND COALESCE(h.lastCode, 0) <> 6
   ORDER BY h.lastReceivedAt IS NULL, h.lastReceivedAt DESC, a.fn
   LIMIT ?`;

const REPORTS =
  'SELECT fn, raw FROM FiscalDocument WHERE fn = ? AND code IN (1, 11) ORDER BY number DESC LIMIT 1';

/**
 * Registers of a running system as emulated ones that go on where their documents ended: those the gateway admits, the
 * latest heard first. What they are comes from their registration reports.
 *
 * @throws the driver's error when the database cannot be read.
 */
export async function fleetFromDatabase(wishes: FleetWishes): Promise<RegisterState[]> {
  const pool = await openPool(wishes.databaseUrl, 4);
  try {
    const [rows] = await pool.query<RegisterRow[]>(REGISTERS, [wishes.mode, wishes.count]);
    return await Promise.all(rows.map((row) => registerOf(pool, row)));
  } finally {
    await pool.end();
  }
}

async function registerOf(pool: Pool, row: RegisterRow): Promise<RegisterState> {
  const { fn, registrationNumber, inn, serialNumber, timeZone: zone } = row;
  const numbers = { driveNumber: fn, registrationNumber, inn, serialNumber, zone };
  const lastNumber = Number(row.lastNumber ?? 0);
  if (lastNumber === 0) return newRegister(registerProfile(numbers));
  const [[report]] = await pool.query<ReportRow[]>(REPORTS, [fn]);
  const known = report === undefined ? undefined : profileFromReport(decodeRawData(report.raw).document);
  return resumedRegister(registerProfile({ ...known?.settings, ...numbers }), {
    lastNumber,
    lastTime: registerTime(Number(row.lastRegisterTime ?? 0)),
    shiftNumber: Number(row.shiftNumber ?? 0),
    shiftOpen: Number(row.shiftOpen ?? 0) === 1,
    ...(row.shiftOpenedAt !== null && { shiftOpenedAt: registerTime(Number(row.shiftOpenedAt)) }),
    ...(known?.madeAt !== undefined && { activatedAt: known.madeAt }),
  });
}
