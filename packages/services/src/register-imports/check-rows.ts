import type { Transaction } from '@koreshok/db';
import { checkRegisterPapers, type PaperFinding, regimeOf } from '@koreshok/domain';
import { parseDriveNumber, parseRegistrationNumber } from '@koreshok/fiscal/identifiers';
import type { NewRegister, Owner } from '../registers/insert.ts';
import { takenPapers } from '../registers/taken.ts';
import { ROUNDED } from '../tables/index.ts';
import type { TypedField, TypedRow } from './columns.ts';
import type { RowFinding } from './finding.ts';
import { type KnownOutlets, placeOf } from './outlets.ts';

export interface CheckedRow {
  readonly number: number;
  /** The row as it is kept: codes without spaces, the name filled in. */
  readonly row: TypedRow;
  readonly findings: readonly RowFinding[];
}

const NAME_LENGTH = 80;

/** The row with its codes as they will be kept: bare digits where they can be read. */
export function tidied(row: TypedRow): TypedRow {
  const fn = parseDriveNumber(row.fn);
  const registrationNumber = parseRegistrationNumber(row.registrationNumber);
  const serialNumber = row.serialNumber.trim();
  return {
    outlet: row.outlet.trim(),
    address: row.address.trim(),
    name: row.name.trim() === '' ? nameOf(row.model.trim(), serialNumber) : row.name.trim(),
    model: row.model.trim(),
    serialNumber,
    registrationNumber: registrationNumber.ok ? registrationNumber.value : row.registrationNumber.trim(),
    fn: fn.ok ? fn.value : row.fn.trim(),
  };
}

/**
 * Judges rows against the rules, the outlets there are and the registers and drives already in use.
 * @param repeated findings by the number of the row for what the list itself repeats.
 */
export async function checkRows(
  transaction: Transaction,
  world: { readonly owner: Owner; readonly outlets: KnownOutlets; readonly mode: NewRegister['mode'] },
  rows: readonly { readonly number: number; readonly row: TypedRow }[],
  repeated: ReadonlyMap<number, readonly PaperFinding[]>,
): Promise<readonly CheckedRow[]> {
  const { owner, outlets, mode } = world;
  const regime = regimeOf(owner.requisites?.taxSystem);
  const tidy = rows.map(({ number, row }) => ({ number, row: tidied(row) }));
  const askable = tidy.filter(({ row }) => isAskable(row));
  const taken = await takenPapers(
    transaction,
    owner.id,
    askable.map(({ row }) => row),
  );
  const takenBy = new Map(askable.map(({ number }, place) => [number, taken.get(place) ?? []]));
  return tidy.map(({ number, row }) => ({
    number,
    row,
    findings: oneAField([
      ...rounded(row),
      ...placeOf(outlets, row).findings,
      ...(row.name.length > NAME_LENGTH ? [error('name', `Не длиннее ${NAME_LENGTH} знаков.`)] : []),
      ...checkRegisterPapers(row, { inn: owner.inn, mode, regime }),
      ...(repeated.get(number) ?? []),
      ...(takenBy.get(number) ?? []),
    ]),
  }));
}

/** Codes are kept in ASCII: others are wrong anyway and cannot be compared. */
function isAskable({ registrationNumber, fn }: TypedRow): boolean {
  return /^\d{16}$/.test(registrationNumber) && /^\d{16}$/.test(fn);
}

function rounded(row: TypedRow): RowFinding[] {
  return (['serialNumber', 'registrationNumber', 'fn'] as const)
    .filter((field) => row[field].startsWith(ROUNDED))
    .map((field) =>
      error(field, 'Таблица сохранила номер как число и потеряла последние цифры. Впишите его заново.'),
    );
}

function nameOf(model: string, serialNumber: string): string {
  return `${model} ${serialNumber.slice(-4)}`.trim().slice(0, NAME_LENGTH);
}

/** The first thing about each cell, errors before warnings. */
function oneAField(findings: readonly RowFinding[]): readonly RowFinding[] {
  const first = new Map<TypedField, RowFinding>();
  for (const { field, severity, sentence } of findings) {
    const known = first.get(field);
    if (known === undefined || (known.severity === 'warning' && severity === 'error')) {
      first.set(field, { field, severity, sentence });
    }
  }
  return [...first.values()];
}

export function error(field: TypedField, sentence: string): RowFinding {
  return { field, severity: 'error', sentence };
}
