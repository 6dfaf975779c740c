import mysql, { type Connection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { allEntrances, type Entrance, type Outcome } from './entrance.ts';
import { type Footprint, footprintOf, footprintStatement } from './footprint.ts';
import { anAttackedTown, type AttackedTown, type Pair, pairNames } from './town.ts';

/*
 * Every door of the portal is tried by everybody who must not get through it. Doors, their kinds and what to ask for
 * come from the declarations of routers and routes, so a new door is attacked from its first day.
 */

const entrances = allEntrances();

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

/** What a stranger may be told: that there is no such thing, that he may not, or that he asked wrongly. */
const REFUSALS = ['not_found', 'forbidden', 'unauthenticated', 'bad_request', 'conflict'];

function inputsOf({ declaration }: Entrance, pair: Pair): readonly unknown[] {
  const sample = declaration.sample(pair.victim.facts);
  return Array.isArray(sample) ? sample : [sample];
}

function seen(outcome: Outcome, forbidden: readonly string[]): readonly string[] {
  return outcome.answered ? forbidden.filter((mark) => outcome.text.includes(mark)) : [];
}

function print({ victim }: Pair): Promise<Footprint> {
  return footprintOf(connection, statement, victim.organization.id, victim.userId);
}

describe.each(pairNames)('%s', (name) => {
  let pair: Pair;
  let untouched: Footprint;

  beforeAll(async () => {
    pair = town.pairs[name];
    untouched = await print(pair);
  });

  it.each(entrances.map((entrance) => [entrance.name, entrance] as const))('%s', async (_, entrance) => {
    const { kind } = entrance.declaration;
    if (pair.byRight?.[entrance.name] !== undefined) return;
    if (pair.reach === 'reading only' && entrance.changes) return;
    for (const input of inputsOf(entrance, pair)) {
      const outcome = await entrance.call(town.runtime, pair.attacker, input);
      expect(seen(outcome, pair.forbidden), `${entrance.name} tells of the victim`).toEqual([]);
      if (!outcome.answered) expect(REFUSALS, outcome.code).toContain(outcome.kind);
      if (pair.reach === 'nothing' && kind === 'byId') {
        expect(outcome, `${entrance.name} answers ${JSON.stringify(input)}`).toMatchObject({
          answered: false,
        });
      }
      if (pair.attacker.cookie === null && kind !== 'public') {
        expect(outcome).toMatchObject({ answered: false, kind: 'unauthenticated' });
      }
    }
    if (!entrance.changes) return;
    const now = await print(pair);
    const changed = Object.keys(now).filter((part) => now[part] !== untouched[part]);
    untouched = now;
    // Anybody may ask for a letter with a link; it is written down for the one it goes to.
    if (kind !== 'public') expect(changed, `${entrance.name} changed the victim's rows`).toEqual([]);
  });
});

describe('the attacks would be noticed', () => {
  /** Doors whose answers hold no marked text: figures alone, or what is the same for all. */
  const unmarked = [
    'tRPC registers.gate',
    'tRPC today.registers',
    'tRPC onboarding.get',
    'tRPC fnsApplications.check',
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
      const { facts, marks } = town.victim;
      const sample = entrance.declaration.sample(facts);
      const [input] = Array.isArray(sample) ? sample : [sample];
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
  ];
  const changing = entrances.filter(
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
      const sample = entrance.declaration.sample(town.victim.facts);
      const inputs: readonly unknown[] = Array.isArray(sample) ? sample : [sample];
      for (const input of inputs) {
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
    const entrance = entrances.find((each) => each.name === name)!;
    expect(await entrance.call(town.runtime, town.owner, {})).toMatchObject({ answered: true });
  });
});
