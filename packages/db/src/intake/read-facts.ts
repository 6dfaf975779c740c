import type { Binding } from '@koreshok/domain/holding';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { DocumentPlace, DriveFacts, DriveHead, StoredKey } from './arrival.ts';
import { marks, statementBySize } from './places.ts';

const selectHeads = statementBySize(
  (
    count,
  ) => `SELECT fn, firstNumber, lastNumber, lastCode, lastRegisterTime, shiftNumber, shiftOpen, documentCount
   FROM DriveHead FORCE INDEX (PRIMARY) WHERE fn IN (${marks(count)}) ORDER BY fn FOR UPDATE`,
);
const selectBindings = statementBySize(
  (
    count,
  ) => `SELECT fn, organizationId, cashRegisterId, outletId, registrationNumber, inn, mode, state, paidUntil,
     graceUntil, EXISTS (SELECT 1 FROM HeldDocument
       WHERE HeldDocument.fn = Admission.fn AND HeldDocument.state = 'held') AS hasHeld
   FROM Admission WHERE fn IN (${marks(count)})`,
);
const selectKeys = statementBySize(
  (count) =>
    `SELECT fn, digest, confirmation FROM DocumentKey WHERE (fn = ? AND number = ?)${' OR (fn = ? AND number = ?)'.repeat(count - 1)}`,
);

/**
 * Locks the heads of the drives in order of ФН and reads what is known about each document. One document per drive.
 * @param thorough looks for every key; else only where the number is not above the last one taken in, because above
 * it there can be none (the key's uniqueness still stands guard).
 */
export async function readFacts(
  connection: Connection,
  places: readonly DocumentPlace[],
  thorough: boolean,
): Promise<ReadonlyMap<string, DriveFacts>> {
  const drives = places.map((place) => place.fn).sort();
  const heads = await lockHeads(connection, drives);
  const bindings = await readBindings(connection, drives);
  const old = places.filter((place) => thorough || place.number <= (heads.get(place.fn)?.lastNumber ?? 0));
  const stored = old.length === 0 ? null : await readKeys(connection, old);
  return new Map(
    drives.map((fn) => {
      const known = bindings.get(fn);
      return [
        fn,
        {
          head: heads.get(fn) ?? null,
          binding: known?.binding ?? null,
          hasHeld: known?.hasHeld ?? false,
          stored: stored?.get(fn) ?? null,
        },
      ];
    }),
  );
}

async function lockHeads(connection: Connection, drives: readonly string[]): Promise<Map<string, DriveHead>> {
  const [rows] = await connection.execute<RowDataPacket[]>(selectHeads(drives.length), [...drives]);
  return new Map(rows.map((row) => [String(row['fn']), headOf(row)]));
}

function headOf(row: RowDataPacket): DriveHead {
  return {
    firstNumber: row['firstNumber'] === null ? null : Number(row['firstNumber']),
    lastNumber: Number(row['lastNumber']),
    lastCode: Number(row['lastCode']),
    lastRegisterTime: Number(row['lastRegisterTime']),
    shiftNumber: Number(row['shiftNumber']),
    shiftOpen: Number(row['shiftOpen']) === 1,
    documentCount: Number(row['documentCount']),
  };
}

interface KnownBinding {
  readonly binding: Binding;
  readonly hasHeld: boolean;
}

async function readBindings(
  connection: Connection,
  drives: readonly string[],
): Promise<Map<string, KnownBinding>> {
  const [rows] = await connection.execute<RowDataPacket[]>(selectBindings(drives.length), [...drives]);
  return new Map(
    rows.map((row) => [
      String(row['fn']),
      { binding: bindingOf(row), hasHeld: Number(row['hasHeld']) === 1 },
    ]),
  );
}

function bindingOf(row: RowDataPacket): Binding {
  const state = row['state'];
  return {
    organizationId: String(row['organizationId']),
    cashRegisterId: String(row['cashRegisterId']),
    outletId: String(row['outletId']),
    registrationNumber: String(row['registrationNumber']),
    inn: String(row['inn']),
    mode: row['mode'] === 'test_drive' ? 'test_drive' : 'production',
    state: state === 'admitted' || state === 'left' ? state : 'blocked',
    paidUntil: row['paidUntil'] as Date,
    graceUntil: row['graceUntil'] as Date,
  };
}

async function readKeys(
  connection: Connection,
  places: readonly DocumentPlace[],
): Promise<Map<string, StoredKey>> {
  const [rows] = await connection.execute<RowDataPacket[]>(
    selectKeys(places.length),
    places.flatMap((place) => [place.fn, place.number]),
  );
  return new Map(
    rows.map((row) => [
      String(row['fn']),
      { digest: row['digest'] as Buffer, confirmation: row['confirmation'] as Buffer },
    ]),
  );
}
