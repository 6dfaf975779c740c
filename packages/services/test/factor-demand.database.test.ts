import { aMembership, anActor, aPasskey, aUser, type BuiltUser } from '@koreshok/db/builders';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endMemberSessions, listMembers, memberSessions } from '../src/members/index.ts';
import { hashPassword } from '../src/passwords/index.ts';
import {
  changePassword,
  demandSecondFactor,
  makeOneTimeLink,
  type ResolvedSession,
  resetPassword,
  resolveSession,
  signIn,
} from '../src/sessions/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const HOST = 'kassa.example.ru';
const PASSWORD = 'синий трактор едет';
const AGENT = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
const FROM = { host: HOST, ipAddress: '192.0.2.77', userAgent: AGENT };

let world: World;
let town: Town;
let passwordHash: string;
let owner: BuiltUser;
let member: BuiltUser;
let token: string;
let people = 0;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => world.close());

beforeEach(async () => {
  people += 1;
  owner = await aUser(world.database, { email: `owner${people}@romashka.ru` });
  await aMembership(world.database, owner, town.client, { role: 'owner' });
  await aPasskey(world.database, owner, HOST);
  member = await aUser(world.database, { email: `member${people}@romashka.ru`, passwordHash });
  await aMembership(world.database, member, town.client, { role: 'accountant' });
  token = await enter();
});

const asOwner = () => anActor(town.client, { userId: owner.id });

async function enter(): Promise<string> {
  return (await signIn(world.context, { email: member.email, password: PASSWORD, ...FROM })).token;
}

async function session(given = token): Promise<ResolvedSession | null> {
  return resolveSession(world.context, { token: given, host: HOST });
}

const demand = (graceDays: number | null) =>
  demandSecondFactor(world.context, asOwner(), { graceDays, host: HOST });

const membershipOf = async (user: BuiltUser) =>
  (
    await world.database.unsafeClient.membership.findFirstOrThrow({
      where: { userId: user.id, organizationId: town.client.id },
      select: { id: true },
    })
  ).id;

describe('a second factor that the organization demands', () => {
  test('is asked for until its day, and then nothing of the organization opens without it', async () => {
    await demand(7);
    expect(await session()).toMatchObject({ secondFactor: { standing: 'asked' } });
    expect((await session())?.actor).not.toBeNull();
    world.context.clock.advance(7 * 86_400_000);
    const late = await session(await enter());
    expect(late).toMatchObject({ actor: null, secondFactor: { standing: 'demanded' } });
    expect(late?.organization?.id).toBe(town.client.id);
    await demand(null);
  });

  test('opens the cabinet again the moment it is there, and is nobody’s concern once lifted', async () => {
    await demand(0);
    expect((await session())?.actor).toBeNull();
    await aPasskey(world.database, member, HOST);
    expect(await session()).toMatchObject({ secondFactor: { standing: 'free' } });
    expect((await session())?.actor).not.toBeNull();
    await demand(null);
  });

  test('of one organization does not close another of the same person', async () => {
    await aMembership(world.database, member, town.neighbour, { role: 'viewer' });
    await demand(0);
    await world.database.unsafeClient.userSession.updateMany({
      where: { userId: member.id },
      data: { organizationId: town.neighbour.id },
    });
    expect((await session())?.actor?.organizationId).toBe(town.neighbour.id);
    await demand(null);
  });

  test('is told by mail to those who have none, and to nobody else', async () => {
    await demand(30);
    const told = await world.database.unsafeClient.outbox.findMany({
      where: { kind: 'security_notice', payload: { contains: 'second_factor_demanded' } },
      select: { payload: true },
    });
    const whom = told.map(({ payload }) => (JSON.parse(payload) as { userId: string }).userId);
    expect(whom).toContain(member.id);
    expect(whom).not.toContain(owner.id);
    await demand(null);
  });

  test('is an owner’s to demand, and of one who has it himself', async () => {
    const bare = await aUser(world.database, {});
    const graceDays = 7;
    await refused(
      demandSecondFactor(world.context, anActor(town.client, { userId: bare.id }), { graceDays, host: HOST }),
      'second_factor.own_first',
    );
    await refused(
      demandSecondFactor(world.context, anActor(town.client, { role: 'administrator' }), {
        graceDays,
        host: HOST,
      }),
      'access.denied',
    );
  });

  test('is seen in the list of members, which finds those without', async () => {
    const { items } = await listMembers(world.context, asOwner(), { factor: 'none', limit: 200 });
    const ids = items.map(({ userId }) => userId);
    expect(ids).toContain(member.id);
    expect(ids).not.toContain(owner.id);
    expect(items.every(({ secondFactor }) => !secondFactor)).toBe(true);
  });
});

describe('the sessions of a member', () => {
  test('are shown to an administrator without where on the net he is', async () => {
    const shown = await memberSessions(world.context, asOwner(), {
      membershipId: await membershipOf(member),
    });
    expect(shown.sessions.map(({ device, method }) => ({ device, method }))).toEqual([
      { device: 'Chrome, Windows', method: 'password' },
    ]);
    expect(JSON.stringify(shown)).not.toContain(FROM.ipAddress);
  });

  test('in another organization are not this one’s to see or to end', async () => {
    await aMembership(world.database, member, town.neighbour, { role: 'viewer' });
    await world.database.unsafeClient.userSession.updateMany({
      where: { userId: member.id },
      data: { organizationId: town.neighbour.id },
    });
    const membershipId = await membershipOf(member);
    expect((await memberSessions(world.context, asOwner(), { membershipId })).sessions).toEqual([]);
    await refused(endMemberSessions(world.context, asOwner(), { membershipId }), 'session.not_found');
  });

  test('end at once, one or all, and the journal says who did it', async () => {
    const other = await enter();
    const membershipId = await membershipOf(member);
    const [first] = (await memberSessions(world.context, asOwner(), { membershipId })).sessions;
    await endMemberSessions(world.context, asOwner(), { membershipId, sessionId: first?.id });
    expect([await session(), await session(other)].filter((each) => each !== null)).toHaveLength(1);
    expect(await endMemberSessions(world.context, asOwner(), { membershipId })).toBe(1);
    expect([await session(), await session(other)]).toEqual([null, null]);
    const written = await world.database.unsafeClient.auditEntry.count({
      where: { action: 'member.sessions_ended', subjectId: membershipId, actorUserId: owner.id },
    });
    expect(written).toBe(2);
  });

  test('of an owner are not an administrator’s to end, nor anybody’s to a viewer', async () => {
    const membershipId = await membershipOf(owner);
    for (const role of ['administrator', 'viewer'] as const) {
      await refused(
        endMemberSessions(world.context, anActor(town.client, { role }), { membershipId }),
        'access.denied',
      );
    }
  });
});

describe('a new password', () => {
  test('made of the own organization is refused at a change and at a reset', async () => {
    await world.database.unsafeClient.organization.update({
      where: { id: town.client.id },
      data: { shortName: 'ООО «Виноградарство»' },
    });
    const newPassword = 'виноградарство17';
    const own = await session();
    if (own === null) throw new Error('The session does not resolve');
    const { host: _host, ...from } = FROM;
    const changed = await refused(
      changePassword(world.context, own, { currentPassword: PASSWORD, newPassword, ...from }),
      'input.invalid',
    );
    const { path } = await makeOneTimeLink(world.context, {
      email: member.email,
      host: HOST,
      validMinutes: 60,
    });
    const reset = new URL(path, 'http://x').searchParams.get('token') ?? '';
    const refusedReset = await refused(
      resetPassword(world.context, { token: reset, newPassword, host: HOST }),
      'input.invalid',
    );
    expect([changed.fields, refusedReset.fields].map((fields) => fields['newPassword'])).toEqual(
      Array.from({ length: 2 }, () => expect.stringContaining('названию организации')),
    );
    await resetPassword(world.context, { token: reset, newPassword: 'лампа и сахарный завод', host: HOST });
  });
});
