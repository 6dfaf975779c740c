import mysql, { type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inputsOf, seen } from './attack.ts';
import { allEntrances, type Entrance } from './entrance.ts';
import { writtenRows } from './footprint.ts';
import { anAttackedTown, type AttackedTown } from './town.ts';

/* What the attacks rest on: that the same doors open to the owner, and that a written row is counted. */

const entrances = allEntrances();

let town: AttackedTown;
let connection: Connection;

beforeAll(async () => {
  town = await anAttackedTown();
  connection = await mysql.createConnection({ uri: town.world.url, timezone: 'Z' });
});
afterAll(async () => {
  await connection.end();
  await town.world.close();
});

describe('the attacks would be noticed', () => {
  /** Doors whose answers hold no marked text: figures alone, or what is the same for all. */
  const unmarked = [
    'tRPC registers.gate',
    'tRPC today.registers',
    'tRPC onboarding.get',
    'tRPC fnsApplications.check',
    'tRPC leaving.plan',
  ];
  const telling = entrances.filter(
    ({ changes, declaration: { kind, audience } }) =>
      !changes &&
      (kind === 'byId' || kind === 'list') &&
      (audience === undefined || audience.includes('client')),
  );

  it.each(telling.map((entrance) => [entrance.name, entrance] as const))(
    'the owner gets his own through %s',
    async (_, entrance) => {
      const { marks } = town.victim;
      const [input] = inputsOf(entrance, town.victim);
      const outcome = await entrance.call(town.runtime, town.owner, input);
      expect(outcome).toMatchObject({ answered: true });
      expect(seen(outcome, marks).length > 0).toBe(!unmarked.includes(entrance.name));
    },
  );
});

describe('a session', () => {
  const entrance = (name: string): Entrance => entrances.find((each) => each.name === name)!;

  it('of one host is nobody on another', async () => {
    const elsewhere = { ...town.owner, host: 'kassa.example.ru', apiKey: null };
    const outcome = await entrance('tRPC registers.list').call(town.runtime, elsewhere, {});
    expect(outcome).toMatchObject({ kind: 'unauthenticated' });
  });

  it('opens no door of the programming interface: only a key does', async () => {
    const withoutKey = { ...town.owner, apiKey: null };
    const outcome = await entrance('REST GET /registers').call(town.runtime, withoutKey, {});
    expect(outcome).toMatchObject({ kind: 'unauthenticated' });
  });

  it('cannot be had by a key on another brand’s host', async () => {
    const elsewhere = { ...town.owner, host: 'kassa.example.ru' };
    const outcome = await entrance('REST GET /registers').call(town.runtime, elsewhere, {});
    expect(outcome).toMatchObject({ kind: 'unauthenticated' });
    expect(await entrance('REST GET /registers').call(town.runtime, town.owner, {})).toMatchObject({
      answered: true,
    });
  });
});

describe('the counter of written rows', () => {
  it('moves with every change, and stands still while one only reads', async () => {
    const { unsafeClient } = town.world.database;
    const { id, name } = town.victim.organization;
    const before = await writtenRows(connection);
    await unsafeClient.organization.findUniqueOrThrow({ where: { id } });
    expect(await writtenRows(connection)).toBe(before);
    await unsafeClient.organization.update({ where: { id }, data: { name: `${name} и сыновья` } });
    expect(await writtenRows(connection)).not.toBe(before);
  });
});
