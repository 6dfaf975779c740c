import { aMembership, aReseller, anActor, aUser } from '@koreshok/db/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  consentTextByVersion,
  currentConsentText,
  giveConsent,
  listConsentTexts,
  listOwnConsents,
  publishConsentText,
  withdrawalConsequences,
  withdrawConsent,
} from '../src/consents/index.ts';
import { inviteMember } from '../src/invitations/index.ts';
import { issueNotice } from '../src/notices/index.ts';
import { hashPassword } from '../src/passwords/index.ts';
import { type ResolvedSession, resolveSession, signIn } from '../src/sessions/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const HOST = 'kassa.example.ru';
const PASSWORD = 'синий трактор едет';
const FROM = { ipAddress: '192.0.2.1', userAgent: 'Browser' };
const TEXT = `${'Я даю согласие на обработку моих данных. '.repeat(10)}Обработчик: {licensed-operator}.`;

let world: World;
let town: Town;
let passwordHash: string;
let people = 0;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => world.close());

const resellersText = () =>
  currentConsentText(world.context, {
    organizationId: town.reseller.id,
    owner: 'reseller',
    supportEmail: 'help@kassa.example.ru',
  });

/** An owner of the client, signed in on the reseller's site, who agreed to the text in force. */
async function aPerson(role: 'owner' | 'viewer' = 'owner') {
  people += 1;
  const email = `person${people}@romashka.ru`;
  const user = await aUser(world.database, { email, passwordHash });
  await aMembership(world.database, user, town.client, { role });
  const session = await enter(email, HOST);
  await giveConsent(world.context, session, { version: (await resellersText()).version, ...FROM });
  return { user, email, session };
}

async function enter(email: string, host: string): Promise<ResolvedSession> {
  const { token } = await signIn(world.context, { email, password: PASSWORD, host, ...FROM });
  const session = await resolveSession(world.context, { token, host });
  if (session === null) throw new Error('The session does not resolve');
  return session;
}

describe('the text of the consent', () => {
  test('of a new version stands beside the earlier ones, which stay as they were', async () => {
    const before = await resellersText();
    const { version } = await publishConsentText(world.context, town.as.reseller, {
      text: TEXT,
      basedOn: before.version,
    });
    expect(version).toBe(before.version + 1);
    expect(await resellersText()).toMatchObject({ version, text: TEXT });
    expect(
      await consentTextByVersion(world.context, { organizationId: town.reseller.id }, before.version),
    ).toEqual(before);
    const { items } = await listConsentTexts(world.context, town.as.reseller);
    expect(items.slice(0, 2).map((row) => row.version)).toEqual([version, before.version]);
    const rest = await listConsentTexts(world.context, town.as.reseller, {
      cursor: (await listConsentTexts(world.context, town.as.reseller, { limit: 1 })).next ?? '',
    });
    expect(rest.items[0]?.version).toBe(before.version);
  });

  test('is written for an owner who has none yet, and names its processor', async () => {
    const fresh = anActor(await aReseller(world.database, town.operator));
    const { items } = await listConsentTexts(world.context, fresh);
    expect(items.map(({ version, publishedBy }) => ({ version, publishedBy }))).toEqual([
      { version: 1, publishedBy: '' },
    ]);
    expect(items[0]?.text).toContain('{licensed-operator}');
  });

  test('is not overwritten by whoever saw an older one, and not published twice', async () => {
    const { version, text } = await resellersText();
    const publish = (given: string, basedOn: number) =>
      publishConsentText(world.context, town.as.reseller, { text: given, basedOn });
    await refused(publish(`${TEXT} Другая.`, version + 1), 'consent_text.newer');
    await refused(publish(text, version), 'consent_text.same');
  });

  test('of a reseller has to name who processes the data for it', async () => {
    const error = await refused(
      publishConsentText(world.context, town.as.reseller, {
        text: 'Я даю согласие. '.repeat(20),
        basedOn: (await resellersText()).version,
      }),
      'consent_text.processor',
    );
    expect(error.fields).toHaveProperty('text');
  });

  test('is nobody’s to publish but the operator’s and a reseller’s, by those who may change its requisites', async () => {
    const accountant = anActor(town.reseller, { role: 'accountant' });
    for (const actor of [town.as.client, town.as.agent, town.as.serviceCenter, accountant]) {
      await refused(publishConsentText(world.context, actor, { text: TEXT, basedOn: 1 }), 'access.denied');
    }
  });
});

describe('a person’s consent', () => {
  test('is shown with its version and moment, and given to a new version once', async () => {
    const { session } = await aPerson();
    const before = await resellersText();
    await publishConsentText(world.context, town.as.reseller, {
      text: `${TEXT} Редакция для ${session.user.email}.`,
      basedOn: before.version,
    });
    const { given, current } = await listOwnConsents(world.context, session);
    expect(given.map(({ version, host }) => ({ version, host }))).toEqual([
      { version: before.version, host: HOST },
    ]);
    expect(current.version).toBe(before.version + 1);
    await refused(
      giveConsent(world.context, session, { version: before.version, ...FROM }),
      'consent_text.changed',
    );
    await giveConsent(world.context, session, { version: current.version, ...FROM });
    await giveConsent(world.context, session, { version: current.version, ...FROM });
    expect((await listOwnConsents(world.context, session)).given).toHaveLength(2);
  });

  test('is shown on its own site alone', async () => {
    const { email, user } = await aPerson();
    await aMembership(world.database, user, town.direct, { role: 'viewer' });
    const elsewhere = await enter(email, 'operator.example.ru');
    expect((await listOwnConsents(world.context, elsewhere)).given).toEqual([]);
  });
});

describe('a consent that is taken back', () => {
  test('closes the account, makes it nameless, and keeps what the organization did', async () => {
    const { session, user, email } = await aPerson();
    const { id: invitationId } = await inviteMember(
      world.context,
      anActor(town.client, { userId: user.id }),
      {
        email: 'later@romashka.ru',
        name: 'Позже',
        host: HOST,
      },
    );
    expect(await withdrawConsent(world.context, session)).toEqual({ anonymized: true });
    const { unsafeClient } = world.database;
    const row = await unsafeClient.user.findUniqueOrThrow({ where: { id: user.id } });
    expect(row).toMatchObject({ name: 'Удалённый пользователь', phone: '', passwordHash: '' });
    expect(row.email).toMatch(/@nobody\.invalid$/);
    expect(row.disabledAt).not.toBeNull();
    const sessions = await unsafeClient.userSession.findMany({ where: { userId: user.id } });
    expect(sessions.map(({ ipAddress, userAgent }) => ipAddress + userAgent)).toEqual(['']);
    expect(sessions.every(({ revokedAt }) => revokedAt !== null)).toBe(true);
    const [membership] = await unsafeClient.membership.findMany({ where: { userId: user.id } });
    expect(membership?.revokedAt).not.toBeNull();
    const invitation = await unsafeClient.invitation.findUniqueOrThrow({ where: { id: invitationId } });
    expect(invitation.revokedAt).not.toBeNull();
    const journal = await unsafeClient.auditEntry.findMany({
      where: { actorUserId: user.id },
      orderBy: { id: 'asc' },
      select: { action: true },
    });
    expect(journal.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'personal_data_consent.given',
        'member.left',
        'personal_data_consent.withdrawn',
      ]),
    );
    await refused(
      signIn(world.context, { email, password: PASSWORD, host: HOST, ...FROM }),
      'session.wrong_credentials',
    );
  });

  test('is confirmed by a letter to the address that was there', async () => {
    const { session, user, email } = await aPerson();
    await withdrawConsent(world.context, session);
    const fact = await world.database.unsafeClient.outbox.findFirstOrThrow({
      where: { kind: 'security_notice', payload: { contains: user.id } },
      select: { payload: true },
    });
    const { userId, host, to } = JSON.parse(fact.payload) as { userId: string; host: string; to: string };
    expect(await issueNotice(world.context, { userId, host, to })).toMatchObject({ to: email });
  });

  test('leaves the account to another site that has it by its own right', async () => {
    const { session, user, email } = await aPerson();
    await aMembership(world.database, user, town.direct, { role: 'viewer' });
    expect((await withdrawalConsequences(world.context, session)).staysElsewhere).toBe(true);
    const elsewhere = await enter(email, 'operator.example.ru');
    expect(await withdrawConsent(world.context, session)).toEqual({ anonymized: false });
    expect(
      await world.database.unsafeClient.user.findUniqueOrThrow({ where: { id: user.id } }),
    ).toMatchObject({
      email,
      disabledAt: null,
    });
    await refused(
      signIn(world.context, { email, password: PASSWORD, host: HOST, ...FROM }),
      'session.wrong_credentials',
    );
    expect(elsewhere.actor?.organizationId).toBe(town.direct.id);
  });

  test('tells beforehand which cabinets are left and which stay without an owner', async () => {
    const user = await aUser(world.database, { email: 'alone@romashka.ru', passwordHash });
    await aMembership(world.database, user, town.neighbour, { role: 'owner' });
    await aMembership(world.database, user, town.client, { role: 'viewer' });
    const session = await enter('alone@romashka.ru', HOST);
    const { leaves, staysElsewhere } = await withdrawalConsequences(world.context, session);
    expect(staysElsewhere).toBe(false);
    expect(leaves.filter((each) => each.staysWithoutOwner)).toHaveLength(1);
    expect(leaves).toHaveLength(2);
  });

  test('needs the password once more, and is there only once', async () => {
    const { session } = await aPerson();
    world.context.clock.advance(20 * 60_000);
    await refused(withdrawConsent(world.context, session), 'session.confirm');
    const fresh = await enter(session.user.email, HOST);
    await withdrawConsent(world.context, fresh);
    await refused(withdrawConsent(world.context, fresh), 'consent.not_found');
  });
});
