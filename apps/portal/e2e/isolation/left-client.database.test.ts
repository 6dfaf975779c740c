import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { inputsOf } from './attack.ts';
import { allEntrances } from './entrance.ts';
import type { Footprint } from './footprint.ts';
import { aWatchedTown, type WatchedTown } from './watched-town.ts';

/* After its end a client reads on for five years, and no door lets it write. */

let town: WatchedTown;

beforeAll(async () => {
  town = await aWatchedTown();
});
afterAll(() => town.close());

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
    const { organization } = town.victim;
    await town.world.database.unsafeClient.organization.update({
      where: { id: organization.id },
      data: { state: 'closed', closedAt: town.world.instant(-1) },
      select: { id: true },
    });
    untouched = await town.print(town.victim);
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
    expect(await town.print(town.victim)).toEqual(untouched);
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
