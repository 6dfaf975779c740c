import type { Connection, RowDataPacket } from 'mysql2/promise';
import { advanceState, type ProjectedDocument, type RegisterStateRow } from './register-state.ts';

const COLUMNS =
  'cashRegisterId organizationId fn lastNumber lastCode lastRegisterTime lastReceivedAt ffdVersion shiftOpen shiftNumber shiftOpenedAt unconfirmedCount firstUnconfirmedAt exhaustionFlags driveActivatedOn driveValidUntil closedDrive operatorInn autonomous answerCode operatorMessage'.split(
    ' ',
  ) as (keyof RegisterStateRow)[];

/** Folds documents, given in order of drive and number, into the states of their registers. */
export async function advanceStates(
  connection: Connection,
  documents: readonly ProjectedDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const ids = [...new Set(documents.map((document) => document.cashRegisterId))].sort();
  const states = await lockStates(connection, ids);
  for (const document of documents) {
    const state = states.get(document.cashRegisterId) ?? null;
    states.set(document.cashRegisterId, advanceState(state, document));
  }
  const names = COLUMNS.map((column) => `\`${column}\``).join(', ');
  const updates = COLUMNS.map((column) => `\`${column}\` = VALUES(\`${column}\`)`).join(', ');
  await connection.query(`INSERT INTO RegisterState (${names}) VALUES ? ON DUPLICATE KEY UPDATE ${updates}`, [
    ids.flatMap((id) => rowOf(states.get(id))),
  ]);
  await connection.query("UPDATE CashRegister SET state = 'working' WHERE id IN (?) AND state = 'awaiting'", [
    ids,
  ]);
}

function rowOf(state: RegisterStateRow | undefined): unknown[][] {
  return state === undefined ? [] : [COLUMNS.map((column) => state[column])];
}

async function lockStates(
  connection: Connection,
  ids: readonly string[],
): Promise<Map<string, RegisterStateRow>> {
  const [rows] = await connection.query<RowDataPacket[]>(
    'SELECT * FROM RegisterState WHERE cashRegisterId IN (?) ORDER BY cashRegisterId FOR UPDATE',
    [ids],
  );
  return new Map(rows.map((row) => [String(row['cashRegisterId']), stateOf(row)]));
}

function stateOf(row: RowDataPacket): RegisterStateRow {
  const nullable = (value: unknown) => (value === null ? null : Number(value));
  return {
    cashRegisterId: String(row['cashRegisterId']),
    organizationId: String(row['organizationId']),
    fn: String(row['fn']),
    lastNumber: Number(row['lastNumber']),
    lastCode: Number(row['lastCode']),
    lastRegisterTime: Number(row['lastRegisterTime']),
    lastReceivedAt: row['lastReceivedAt'] as Date,
    ffdVersion: Number(row['ffdVersion']),
    shiftOpen: Boolean(row['shiftOpen']),
    shiftNumber: Number(row['shiftNumber']),
    shiftOpenedAt: nullable(row['shiftOpenedAt']),
    unconfirmedCount: Number(row['unconfirmedCount']),
    firstUnconfirmedAt: nullable(row['firstUnconfirmedAt']),
    exhaustionFlags: Number(row['exhaustionFlags']),
    driveActivatedOn: nullable(row['driveActivatedOn']),
    driveValidUntil: nullable(row['driveValidUntil']),
    closedDrive: Boolean(row['closedDrive']),
    operatorInn: String(row['operatorInn']),
    autonomous: Boolean(row['autonomous']),
    answerCode: nullable(row['answerCode']),
    operatorMessage: nullable(row['operatorMessage']),
  };
}
