import { aMembership, anOutlet, aUser } from '@koreshok/db/builders';
import { newId } from '@koreshok/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashPassword, passwordFits } from '../src/passwords/index.ts';
import {
  endOtherSessions,
  endSession,
  listSessions,
  personOf,
  saveSignInPolicy,
  setOwnIdle,
  resolveSession,
  signIn,
  signOut,
  switchOrganization,
} from '../src/sessions/index.ts';
import {
  aPasswordOwner,
  comeIn,
  PASSWORD,
  passwordHash as hashOfPassword,
} from './support/password-person.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const RESELLER = 'kassa.example.ru';
const OPERATOR = 'operator.example.ru';
const FROM = { ipAddress: '192.0.2.1', userAgent: 'Browser' };

let world: World;
let town: Town;
let passwordHash: string;
let email: string;
let userId: string;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  passwordHash = await hashOfPassword();
});
afterAll(() => world.close());

beforeEach(async () => {
  ({ userId, email } = await aPasswordOwner(world, town.client));
});

function attempt(changes: Partial<Parameters<typeof signIn>[1]> = {}) {
  return signIn(world.context, { email, password: PASSWORD, host: RESELLER, ...FROM, ...changes });
}

const signedIn = (host = RESELLER) => comeIn(world, { email, host, ...FROM });

const resolves = async (token: string, host = RESELLER, extend = true) =>
  (await resolveSession(world.context, { token, host, extend })) !== null;

describe('a password', () => {
  test('is kept as argon2id and fits itself alone', async () => {
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordFits(PASSWORD, passwordHash)).toBe(true);
    expect(await passwordFits(`${PASSWORD} `, passwordHash)).toBe(false);
    expect(await passwordFits(PASSWORD, null)).toBe(false);
    expect(await passwordFits(PASSWORD, 'plain')).toBe(false);
  });

  test('typed with composed or decomposed letters is the same', async () => {
    expect(await passwordFits('ёжик йод'.normalize('NFD'), await hashPassword('ёжик йод'))).toBe(true);
  });
});

describe('signing in', () => {
  test('opens a session that says who acts and for whom', async () => {
    const { session } = await signedIn();
    expect(session.user).toMatchObject({ id: userId, email });
    expect(session.actor).toMatchObject({
      userId,
      organizationId: town.client.id,
      organizationKind: 'client',
      providerId: town.reseller.id,
      role: 'owner',
      rights: null,
      outletIds: null,
      registerIds: [],
      readOnly: false,
    });
    expect(session.brand.host).toBe(RESELLER);
  });

  test('takes an e-mail in any case', async () => {
    await expect(attempt({ email: ` ${email.toUpperCase()} ` })).resolves.toMatchObject({ userId });
  });

  test('answers alike to a wrong password, an unknown e-mail, a disabled person and one of another host', async () => {
    const disabled = await aUser(world.database, { passwordHash, disabledAt: world.instant(-1) });
    await aMembership(world.database, disabled, town.client);
    const stranger = await aUser(world.database, { passwordHash });
    await aMembership(world.database, stranger, town.direct);
    const refusals = [
      await refused(attempt({ password: 'другое слово' }), 'session.wrong_credentials'),
      await refused(attempt({ email: 'nobody@romashka.ru' }), 'session.wrong_credentials'),
      await refused(attempt({ email: disabled.email }), 'session.wrong_credentials'),
      await refused(attempt({ email: stranger.email }), 'session.wrong_credentials'),
    ];
    expect(new Set(refusals.map(({ sentence }) => sentence)).size).toBe(1);
    const journal = await world.database.unsafeClient.loginJournal.findMany({
      where: { organizationId: town.reseller.id, outcome: { not: 'signed_in' } },
      orderBy: { at: 'asc' },
      select: { outcome: true },
    });
    expect(journal.map(({ outcome }) => outcome).sort()).toEqual([
      'disabled',
      'unknown_user',
      'wrong_host',
      'wrong_password',
    ]);
  });

  test('on a host without a published brand there is nothing to sign in to', async () => {
    await refused(attempt({ host: 'nobody.example.ru' }), 'brand.not_found');
  });

  test('ten failures from one address stop that address, and nobody else', async () => {
    const wrong = { password: 'мимо', ipAddress: '198.51.100.7' };
    for (let time = 0; time < 10; time += 1) await refused(attempt(wrong), 'session.wrong_credentials');
    await refused(attempt({ ipAddress: '198.51.100.7' }), 'session.too_many_tries');
    await expect(attempt({ ipAddress: '198.51.100.8' })).resolves.toMatchObject({ userId });
    world.context.clock.advance(15 * 60_000 + 1);
    await expect(attempt({ ipAddress: '198.51.100.7' })).resolves.toMatchObject({ userId });
  });
});

describe('a browser somebody came in from before', () => {
  const device = 'D'.repeat(43);

  test('goes on where a stranger at the same address has used the tries up', async () => {
    const from = { ipAddress: '198.51.100.90' };
    await attempt({ ...from, device });
    for (let time = 0; time < 10; time += 1)
      await refused(attempt({ ...from, password: 'мимо' }), 'session.wrong_credentials');
    await refused(attempt(from), 'session.too_many_tries');
    await expect(attempt({ ...from, device })).resolves.toMatchObject({ userId });
  });

  test('is told of by mail when it is a new one, and not the first time of all', async () => {
    const notices = () =>
      world.database.unsafeClient.outbox.count({
        where: { kind: 'security_notice', payload: { contains: userId } },
      });
    await attempt({ device });
    expect(await notices()).toBe(0);
    await attempt({ device: 'E'.repeat(43) });
    await attempt({ device: 'E'.repeat(43) });
    expect(await notices()).toBe(1);
  });
});

describe('thirty tries at once', () => {
  test('are counted like thirty in turn', async () => {
    const tries = Array.from({ length: 30 }, () =>
      attempt({ password: 'мимо', ipAddress: '203.0.113.9' }).catch(
        (error: unknown) => Object(error).code as string,
      ),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'session.wrong_credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'session.too_many_tries')).toHaveLength(20);
  });
});

describe('an idle time', () => {
  const idleOf = async (token: string) =>
    (await resolveSession(world.context, { token, host: RESELLER }))?.idleLimitSeconds;

  test('is the shorter of what the organization asks and the person wishes, in open sessions too', async () => {
    const { token, session } = await signedIn();
    expect(await idleOf(token)).toBe(120 * 60);
    await saveSignInPolicy(world.context, town.as.client, { idleMinutes: 60, trustedDevices: true });
    expect(await idleOf(token)).toBe(60 * 60);
    await setOwnIdle(world.context, personOf(session), { idleMinutes: 15 });
    expect(await idleOf(token)).toBe(15 * 60);
    await setOwnIdle(world.context, personOf(session), { idleMinutes: null });
    await saveSignInPolicy(world.context, town.as.client, { idleMinutes: 120, trustedDevices: true });
  });

  test('is a day on a device of one’s own, unless the organization forbids it', async () => {
    const { token } = await attempt({ trusted: true });
    expect(await idleOf(token)).toBe(24 * 3_600);
    await saveSignInPolicy(world.context, town.as.client, { idleMinutes: 30, trustedDevices: false });
    expect(await idleOf(token)).toBe(30 * 60);
    await saveSignInPolicy(world.context, town.as.client, { idleMinutes: 120, trustedDevices: true });
  });

  test('of the organization is set by its owner, not by a technician', async () => {
    await refused(
      saveSignInPolicy(world.context, town.as.kioskTechnician, { idleMinutes: 15, trustedDevices: true }),
      'access.denied',
    );
  });
});

describe('a host', () => {
  test("lists only its brand's organizations, wherever else the person works", async () => {
    const user = { id: userId };
    await aMembership(world.database, user, town.neighbour);
    await aMembership(world.database, user, town.direct);
    const atReseller = await signedIn();
    const ids = atReseller.session.organizations.map(({ id }) => id).sort();
    expect(ids).toEqual([town.client.id, town.neighbour.id].sort());
    const atOperator = await signedIn(OPERATOR);
    expect(atOperator.session.organizations.map(({ id }) => id)).toEqual([town.direct.id]);
    expect(atOperator.session.actor?.organizationId).toBe(town.direct.id);
  });

  test('still lists a client that has left, to be read only, after those that work', async () => {
    await aMembership(world.database, { id: userId }, town.neighbour);
    const left = (closedAt: Date | null) =>
      world.database.unsafeClient.organization.update({
        where: { id: town.client.id },
        data: { state: closedAt === null ? 'active' : 'closed', closedAt },
        select: { id: true },
      });
    await left(world.instant(-1));
    const { token, session } = await signedIn();
    expect(session.organizations.map(({ id }) => id)).toEqual([town.neighbour.id, town.client.id]);
    expect(session.actor).toMatchObject({ organizationId: town.neighbour.id, readOnly: false });
    await switchOrganization(world.context, session, { organizationId: town.client.id });
    const switched = await resolveSession(world.context, { token, host: RESELLER });
    expect(switched?.actor).toMatchObject({ organizationId: town.client.id, readOnly: true });
    expect(switched?.organization?.closedAt).toEqual(world.instant(-1));
    await left(null);
  });

  test("refuses another host's token", async () => {
    await aMembership(world.database, { id: userId }, town.direct);
    const { token } = await attempt();
    expect(await resolves(token, OPERATOR)).toBe(false);
    expect(await resolves(token, `${RESELLER.toUpperCase()}:443`)).toBe(true);
  });

  test('whose brand was taken down lets nobody in', async () => {
    const { token } = await attempt();
    await world.database.unsafeClient.brand.update({
      where: { host: RESELLER },
      data: { publishedAt: null },
    });
    expect(await resolves(token)).toBe(false);
    await world.database.unsafeClient.brand.update({
      where: { host: RESELLER },
      data: { publishedAt: new Date(0) },
    });
    expect(await resolves(token)).toBe(true);
  });
});

describe('a session', () => {
  test('ends after two hours without a request, and not while there are some', async () => {
    const { token } = await attempt();
    world.context.clock.advance(110 * 60_000);
    expect(await resolves(token)).toBe(true);
    world.context.clock.advance(110 * 60_000);
    expect(await resolves(token)).toBe(true);
    world.context.clock.advance(120 * 60_000 + 1);
    expect(await resolves(token)).toBe(false);
  });

  test('is not kept alive by background requests', async () => {
    const { token } = await attempt();
    world.context.clock.advance(110 * 60_000);
    expect(await resolves(token, RESELLER, false)).toBe(true);
    world.context.clock.advance(20 * 60_000);
    expect(await resolves(token)).toBe(false);
  });

  test('ends after thirty days however busy it was', async () => {
    const { token } = await attempt({ trusted: true });
    for (let day = 0; day < 30; day += 1) {
      world.context.clock.advance(23.9 * 3_600_000);
      await resolves(token);
    }
    world.context.clock.advance(7 * 3_600_000);
    expect(await resolves(token)).toBe(false);
  });

  test('writes down when it was seen at most once a minute', async () => {
    const { token, session } = await signedIn();
    const seen = async () =>
      (await world.database.unsafeClient.userSession.findUniqueOrThrow({ where: { id: session.sessionId } }))
        .lastSeenAt;
    const first = await seen();
    world.context.clock.advance(59_000);
    await resolves(token);
    expect(await seen()).toEqual(first);
    world.context.clock.advance(1_000);
    await resolves(token);
    expect(await seen()).toEqual(world.context.clock.now());
  });

  test('ends on signing out, at once and for good', async () => {
    const { token } = await attempt();
    await signOut(world.context, { token });
    expect(await resolves(token)).toBe(false);
    await signOut(world.context, { token });
  });

  test('of a token that was made up or cut does not resolve', async () => {
    const { token } = await attempt();
    expect(await resolves(token.slice(1))).toBe(false);
    expect(await resolves(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe(false);
    expect(await resolves('')).toBe(false);
  });

  test('goes on in another organization of the host, and in no other', async () => {
    await aMembership(world.database, { id: userId }, town.neighbour, { role: 'viewer' });
    const { token, session } = await signedIn();
    const target = session.organizations.find(({ id }) => id !== session.organization?.id);
    await switchOrganization(world.context, session, { organizationId: target?.id ?? '' });
    const after = await resolveSession(world.context, { token, host: RESELLER });
    expect(after?.organization?.id).toBe(target?.id);
    await refused(
      switchOrganization(world.context, session, { organizationId: town.direct.id }),
      'organization.not_found',
    );
  });

  test('of somebody who is disabled is nobody’s at the very next request', async () => {
    const { token } = await attempt();
    await world.database.unsafeClient.user.update({
      where: { id: userId },
      data: { disabledAt: world.instant() },
      select: { id: true },
    });
    expect(await resolves(token)).toBe(false);
  });

  test('sees a role taken away at the very next request', async () => {
    const { token } = await attempt();
    await world.database.unsafeClient.membership.updateMany({
      where: { userId },
      data: { revokedAt: world.instant() },
    });
    const session = await resolveSession(world.context, { token, host: RESELLER });
    expect(session?.actor).toBeNull();
    expect(session?.organizations).toEqual([]);
  });

  test('carries the outlets a member is narrowed to', async () => {
    const user = await aUser(world.database, { passwordHash });
    const outlet = await anOutlet(world.database, town.client);
    await aMembership(world.database, user, town.client, { role: 'technician', outletIds: [outlet.id] });
    const { token } = await attempt({ email: user.email });
    const session = await resolveSession(world.context, { token, host: RESELLER });
    expect(session?.actor?.outletIds).toEqual([outlet.id]);
  });
});

describe("a person's sessions", () => {
  test('are listed with the current one marked, and can be ended one by one or all but this', async () => {
    const first = await signedIn();
    world.context.clock.advance(1_000);
    const second = await signedIn();
    const third = await signedIn();
    const person = personOf(second.session);
    const listed = await listSessions(world.context, person);
    expect(listed).toHaveLength(3);
    expect(listed.filter(({ current }) => current).map(({ id }) => id)).toEqual([second.session.sessionId]);
    await endSession(world.context, person, { sessionId: first.session.sessionId });
    expect(await resolves(first.token)).toBe(false);
    expect(await endOtherSessions(world.context, person)).toBe(1);
    expect(await resolves(third.token)).toBe(false);
    expect(await resolves(second.token)).toBe(true);
  });

  test('of somebody else cannot be ended: they are not found', async () => {
    const { session, token } = await signedIn();
    const stranger = { ...personOf(session), userId: town.client.id };
    await refused(endSession(world.context, stranger, { sessionId: session.sessionId }), 'session.confirm');
    expect(await listSessions(world.context, stranger)).toEqual([]);
    const own = personOf((await signedIn()).session);
    await refused(endSession(world.context, own, { sessionId: newId() }), 'session.not_found');
    expect(await resolves(token)).toBe(true);
  });

  test('are ended only by whoever showed the password lately', async () => {
    const { session, token } = await signedIn();
    const person = personOf(session);
    world.context.clock.advance(20 * 60_000);
    await refused(endOtherSessions(world.context, person), 'session.confirm');
    await refused(endSession(world.context, person, { sessionId: session.sessionId }), 'session.confirm');
    expect(await resolves(token)).toBe(true);
  });
});
