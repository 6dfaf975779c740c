import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { portalContext } from '../../src/server/context/index.ts';
import { createCallerFactory } from '../../src/server/procedures/index.ts';
import { appRouter } from '../../src/server/routers/index.ts';
import { type Attacker, headersOf } from './entrance.ts';
import { anAttackedTown, type AttackedTown } from './town.ts';

/* A stream outlives the request that opened it; rights that end meanwhile end it. */

let town: AttackedTown;

beforeAll(async () => {
  town = await anAttackedTown();
});
afterAll(() => town.world.close());

const createCaller = createCallerFactory(appRouter);

async function watching(who: Attacker, registerId: string): Promise<AsyncIterator<unknown>> {
  const api = createCaller(portalContext(town.runtime, headersOf(who)));
  const stream = await api.registers.watch({ registerId });
  return stream[Symbol.asyncIterator]();
}

describe('a live stream', () => {
  it('of a register that was taken back from a service centre ends with «not found»', async () => {
    const { attacker, victim } = town.pairs['a service centre → the money of its register'];
    const stream = await watching(attacker, victim.facts.registerId);
    await expect(stream.next()).resolves.toMatchObject({ done: false });
    await town.world.database.unsafeClient.serviceGrant.updateMany({
      where: { organizationId: victim.organization.id },
      data: { revokedAt: town.world.instant(-1) },
    });
    await expect(stream.next()).rejects.toMatchObject({ cause: { code: 'register.not_found' } });
  });

  it('of a session that was ended elsewhere ends with it', async () => {
    const stream = await watching(town.owner, town.victim.facts.registerId);
    await expect(stream.next()).resolves.toMatchObject({ done: false });
    await town.world.database.unsafeClient.userSession.updateMany({
      data: { revokedAt: town.world.instant(-1) },
    });
    await expect(stream.next()).rejects.toMatchObject({ cause: { code: 'session.missing' } });
  });
});
