import { z } from 'zod';
import type { CheckedRow } from './check-rows.ts';
import type { TypedRow } from './columns.ts';
import type { RowFinding } from './finding.ts';

/** A row of an import as lists and the grid show it. */
export interface ImportRow extends TypedRow {
  readonly number: number;
  readonly state: 'good' | 'wrong' | 'added' | 'skipped';
  readonly findings: readonly RowFinding[];
  readonly cashRegisterId: string | null;
}

/** Columns of a row in the database. */
export interface StoredRow {
  readonly number: number;
  readonly outlet: string;
  readonly address: string;
  readonly name: string;
  readonly model: string;
  readonly typedSerial: string;
  readonly typedRegistration: string;
  readonly typedDrive: string;
  readonly state: ImportRow['state'];
  readonly findings: string;
  readonly cashRegisterId: string | null;
}

export const STORED_ROW = {
  number: true,
  outlet: true,
  address: true,
  name: true,
  model: true,
  typedSerial: true,
  typedRegistration: true,
  typedDrive: true,
  state: true,
  findings: true,
  cashRegisterId: true,
} as const;

const findingsShape = z.array(
  z.object({
    field: z.enum(['outlet', 'address', 'name', 'model', 'serialNumber', 'registrationNumber', 'fn']),
    severity: z.enum(['error', 'warning']),
    sentence: z.string(),
  }),
);

export function importRowOf(row: StoredRow): ImportRow {
  const { typedSerial, typedRegistration, typedDrive, findings, ...rest } = row;
  return {
    ...rest,
    serialNumber: typedSerial,
    registrationNumber: typedRegistration,
    fn: typedDrive,
    findings: findings === '' ? [] : findingsShape.parse(JSON.parse(findings)),
  };
}

/** A judged row as it is stored. */
export function storedRowOf({ number, row, findings }: CheckedRow): Omit<StoredRow, 'cashRegisterId'> {
  const { serialNumber, registrationNumber, fn, ...rest } = row;
  return {
    ...rest,
    number,
    typedSerial: serialNumber,
    typedRegistration: registrationNumber,
    typedDrive: fn,
    state: findings.some(({ severity }) => severity === 'error') ? 'wrong' : 'good',
    findings: findings.length === 0 ? '' : JSON.stringify(findings),
  };
}
