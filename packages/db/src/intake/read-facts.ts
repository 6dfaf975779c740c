import type { Binding, GateMode } from '@koreshok/domain/holding';
import type { RowDataPacket } from 'mysql2';
import {
  type DocumentPlace,
  type DriveFacts,
  type DriveHead,
  nothingKnown,
  type StoredKey,
} from './arrival.ts';
import type { BatchSession } from './batch-session.ts';
import { marks, statementBySize } from './places.ts';

// What stands in the brackets is read without a lock: only the heads are locked.
const selectDrives = statementBySize(
  (
    count,
  ) => `SELECT fn, firstNumber, lastNumber, lastCode, lastRegisterTime, shiftNumber, shiftOpen, documentCount,
     (SELECT JSON_ARRAY(organizationId, cashRegisterId, outletId, registrationNumber, inn, mode, state, paidUntil,
        graceUntil) FROM Admission WHERE Admission.fn = DriveHead.fn) AS binding,
     EXISTS (SELECT 1 FROM HeldDocument
       WHERE HeldDocument.fn = DriveHead.fn AND HeldDocument.state = 'held') AS hasHeld
   FROM DriveHead FORCE INDEX (PRIMARY) WHERE fn IN (${marks(count)}) ORDER BY fn FOR UPDATE`,
);
const selectKeys = statementBySize(
  (count) =>
    `SELECT fn, digest, confirmation FROM DocumentKey WHERE (fn = ? AND number = ?)${' OR (fn = ? AND number = ?)'.repeat(count - 1)}`,
);

/**
 * Locks the heads of the drives in order of ФН and reads what is known about each document. One document per drive.
 * @param thorough looks for every key; else only where the number is not above the last one taken in, because above
 * it there can be none (the key's uniqueness still stands guard).
 * @returns facts by ФН; a drive without a head has none.
 */
export async function readFacts(
  session: BatchSession,
  places: readonly DocumentPlace[],
  thorough: boolean,
): Promise<ReadonlyMap<string, DriveFacts>> {
  const drives = places.map((place) => place.fn).sort();
  const rows = await session.rows(selectDrives(drives.length), drives);
  const facts = new Map<string, DriveFacts>();
  for (const row of rows) {
    facts.set(String(row['fn']), {
      head: headOf(row),
      binding: bindingOf(row['binding']),
      hasHeld: Number(row['hasHeld']) === 1,
      stored: null,
    });
  }
  const old = places.filter(
    (place) => thorough || place.number <= (facts.get(place.fn)?.head?.lastNumber ?? 0),
  );
  if (old.length === 0) return facts;
  for (const [fn, stored] of await readKeys(session, old)) {
    facts.set(fn, { ...(facts.get(fn) ?? nothingKnown), stored });
  }
  return facts;
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

const MODES: readonly string[] = ['production', 'test_drive'];
const STATES: readonly string[] = ['admitted', 'blocked', 'left'];

/** Reads the JSON list of an admission; null where there is none. */
function bindingOf(json: unknown): Binding | null {
  if (json === null) return null;
  const list: unknown = typeof json === 'string' ? JSON.parse(json) : json;
  if (!isAdmission(list)) throw new TypeError('An admission is not what its columns say');
  const [organizationId, cashRegisterId, outletId, registrationNumber, inn, mode, state, paid, grace] = list;
  return {
    organizationId,
    cashRegisterId,
    outletId,
    registrationNumber,
    inn,
    mode,
    state,
    paidUntil: instantOf(paid),
    graceUntil: instantOf(grace),
  };
}

type AdmissionList = readonly [
  string,
  string,
  string,
  string,
  string,
  GateMode,
  Binding['state'],
  string,
  string,
];

function isAdmission(list: unknown): list is AdmissionList {
  return (
    Array.isArray(list) &&
    list.length === 9 &&
    list.every((value) => typeof value === 'string') &&
    MODES.includes(list[5] ?? '') &&
    STATES.includes(list[6] ?? '')
  );
}

/** `2026-11-23 09:00:00.000` of a session in UTC. */
function instantOf(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}Z`);
}

async function readKeys(
  session: BatchSession,
  places: readonly DocumentPlace[],
): Promise<Map<string, StoredKey>> {
  const rows = await session.rows(
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
