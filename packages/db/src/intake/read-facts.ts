import type { Binding } from '@koreshok/domain/holding';
import type { RowDataPacket } from 'mysql2';
import {
  type DocumentPlace,
  type DriveFacts,
  type DriveHead,
  nothingKnown,
  type StoredKey,
} from './arrival.ts';
import type { BatchSession } from './batch-session.ts';
import { code } from './literals.ts';
import { statementBySize } from './places.ts';

const selectKeys = statementBySize(
  (count) =>
    `SELECT fn, digest, confirmation FROM DocumentKey WHERE (fn = ? AND number = ?)${' OR (fn = ? AND number = ?)'.repeat(count - 1)}`,
);

const HEADS = `SELECT fn, firstNumber, lastNumber, lastCode, lastRegisterTime, shiftNumber, shiftOpen, documentCount,
  shiftOpenedAt, receiptNumber FROM DriveHead FORCE INDEX (PRIMARY)`;
const ADMISSIONS = `SELECT fn, organizationId, cashRegisterId, outletId, registrationNumber, inn, mode, state, paidUntil,
  graceUntil, timeZone,
  EXISTS (SELECT 1 FROM HeldDocument AS h WHERE h.state = 'held' AND h.fn = a.fn) AS hasHeld FROM Admission AS a`;

/**
 * Begins the transaction, locks the heads of the drives in order of ФН and reads what is known about each document; all
 * in one packet, and a second one for keys where there may be some. Only the heads are locked: what is read after
 * them is read as it is once they are. One document per drive.
 * @param thorough looks for every key; else only where the number is not above the last one taken in, because above
 * it there can be none (the key's uniqueness still stands guard).
 * @returns facts by ФН; a drive without a head has none.
 */
export async function readFacts(
  session: BatchSession,
  places: readonly DocumentPlace[],
  thorough: boolean,
): Promise<ReadonlyMap<string, DriveFacts>> {
  const drives = places
    .map(({ fn }) => fn)
    .sort()
    .map(code)
    .join(', ');
  const [, heads = [], admissions = []] = await session.read([
    'START TRANSACTION',
    `${HEADS} WHERE fn IN (${drives}) ORDER BY fn FOR UPDATE`,
    `${ADMISSIONS} WHERE fn IN (${drives})`,
  ]);
  const facts = new Map<string, DriveFacts>();
  const bindings = new Map(admissions.map((row) => [row['fn'] as string, bindingOf(row)]));
  const withHeld = new Set(
    admissions.filter((row) => Number(row['hasHeld']) === 1).map((row) => row['fn'] as string),
  );
  for (const row of heads) {
    const fn = row['fn'] as string;
    const binding = bindings.get(fn) ?? null;
    facts.set(fn, { head: headOf(row), binding, hasHeld: withHeld.has(fn), stored: null });
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
    shiftOpenedAt: row['shiftOpenedAt'] === null ? null : Number(row['shiftOpenedAt']),
    receiptNumber: row['receiptNumber'] === null ? null : Number(row['receiptNumber']),
  };
}

function bindingOf(row: RowDataPacket): Binding {
  return {
    organizationId: row['organizationId'] as string,
    cashRegisterId: row['cashRegisterId'] as string,
    outletId: row['outletId'] as string,
    registrationNumber: row['registrationNumber'] as string,
    inn: row['inn'] as string,
    mode: row['mode'] as Binding['mode'],
    timeZone: row['timeZone'] as string,
    state: row['state'] as Binding['state'],
    paidUntil: row['paidUntil'] as Date,
    graceUntil: row['graceUntil'] as Date,
  };
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
