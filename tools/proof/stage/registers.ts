import { openDatabase } from '@koreshok/db';
import { aClient, anActor, anOperator, anOutlet, aRegister, type BuiltRegister } from '@koreshok/db/builders';
import type { Actor } from '@koreshok/domain';
import { newRegister, registerProfile, type RegisterState } from '@koreshok/simulators/register';

import type { DatabaseUrls } from '../../mariadb/index.ts';

/** A register as the database and as its emulation know it. */
export interface StageRegister {
  readonly row: BuiltRegister;
  /** Fresh from the box: its first document will be its registration report. */
  readonly state: RegisterState;
}

export interface StagePeople {
  readonly registers: readonly StageRegister[];
  /** The owner of all of them. */
  readonly owner: Actor;
}

const AT_ONCE = 6;
const YEAR_MS = 366 * 86_400_000;

/** An operator, one client, and as many admitted registers as asked for. */
export async function createRegisters(urls: DatabaseUrls, count: number): Promise<StagePeople> {
  const database = await openDatabase({ url: urls.portal, poolSize: AT_ONCE });
  try {
    const operator = await anOperator(database, { inn: '7704358518' });
    const client = await aClient(database, operator);
    const outlet = await anOutlet(database, client);
    const paidUntil = new Date(Date.now() + YEAR_MS);
    const rows: BuiltRegister[] = [];
    while (rows.length < count) {
      const some = Array.from({ length: Math.min(AT_ONCE, count - rows.length) });
      rows.push(...(await Promise.all(some.map(() => aRegister(database, client, outlet, { paidUntil })))));
    }
    return { registers: rows.map((row) => ({ row, state: stateOf(row) })), owner: anActor(client) };
  } finally {
    await database.close();
  }
}

function stateOf({ fn, registrationNumber, inn, serialNumber }: BuiltRegister): RegisterState {
  // The outlet's own zone: lists of a client are in the order of the registers' clocks.
  const zone = 'Europe/Moscow';
  return newRegister(registerProfile({ driveNumber: fn, registrationNumber, inn, serialNumber, zone }));
}
