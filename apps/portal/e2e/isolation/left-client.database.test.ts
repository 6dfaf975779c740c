import mysql, { type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inputsOf } from './attack.ts';
import { allEntrances } from './entrance.ts';
import { type Footprint, footprintOf, footprintStatement } from './footprint.ts';
import { anAttackedTown, type AttackedTown } from './town.ts';

/* After its end a client reads on for five years, and no door lets it write. */

let town: AttackedTown;
let connection: Connection;
let statement: string;

beforeAll(async () => {
  town = await anAttackedTown();
  connection = await mysql.createConnection({ uri: town.world.url, timezone: 'Z' });
  statement = await footprintStatement(connection);
});
afterAll(async () => {
  await connection.end();
  await town.world.close();
});

describe('a client that has left', () => {
  /** Of a person and not of an organization: how he comes in, where else he works. */
  const personal = [
    'sessions',
    'certificates',
    'passkeys',
    'secondFactor',
    'joining',
    'onboarding',
    'companies',
    'consents',
  ];
  const changing = allEntrances().filter(
    ({ name, changes, declaration: { kind, afterLeaving } }) =>
      changes &&
      kind !== 'public' &&
      afterLeaving !== true &&
      !personal.some((noun) => name.startsWith(`tRPC ${noun}.`)),
  );
  let untouched: Footprint;

  beforeAll(async () => {
    const { organization, userId } = town.victim;
    await town.world.database.unsafeClient.organization.update({
      where: { id: organization.id },
      data: { state: 'closed', closedAt: town.world.instant(-1) },
      select: { id: true },
    });
    untouched = await footprintOf(connection, statement, organization.id, userId);
  });

  it.each(changing.map((entrance) => [entrance.name, entrance] as const))(
    'changes nothing through %s',
    async (name, entrance) => {
      for (const input of inputsOf(entrance, town.victim)) {
        const outcome = await entrance.call(town.runtime, town.owner, input);
        // Keys of a client that has left open nothing at all.
        const code = name.startsWith('REST') ? 'api_key.refused' : 'access.read_only';
        expect(outcome).toMatchObject({ answered: false, code });
      }
    },
  );

  it('has the rows it had', async () => {
    const { organization, userId } = town.victim;
    expect(await footprintOf(connection, statement, organization.id, userId)).toEqual(untouched);
  });

  it.each([
    'tRPC registers.list',
    'tRPC receipts.list',
    'tRPC papers.list',
    'export receipts',
    'papers archive',
  ])('still reads through %s', async (name) => {
    const entrance = allEntrances().find((each) => each.name === name)!;
    expect(await entrance.call(town.runtime, town.owner, {})).toMatchObject({ answered: true });
  });
});
