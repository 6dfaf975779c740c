import { aClient, aMembership, aUser, anActor } from '@koreshok/db/builders';
import { foundSandboxAuthority, signInMemory } from '@koreshok/signing/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueAccessNotice } from '../src/access-notices/index.ts';
import { brandByHost } from '../src/brands/index.ts';
import {
  addOwnOrganization,
  decideJoinRequest,
  joinBySignature,
  type Joiner,
  listJoinRequests,
  listOwnJoinRequests,
  requestToJoin,
  startJoinBySignature,
  withdrawJoinRequest,
} from '../src/joining/index.ts';
import { membershipsOnHost } from '../src/sessions/organizations.ts';
import type { TrustFiles } from '../src/signing-trust/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const HOST = 'kassa.example.ru';
const OWN = { inn: '7702070139', name: 'Общество «Своё»', shortName: 'Своё' };

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  await aMembership(world.database, await aUser(world.database, { email: 'boss@romashka.ru' }), town.client);
});
afterAll(() => world.close());

async function somebody(): Promise<Joiner> {
  const { id } = await aUser(world.database);
  const brand = await brandByHost(world.context, HOST);
  if (brand === null) throw new Error('No brand');
  return { userId: id, brand };
}

const organizationsOf = async ({ userId, brand }: Joiner) =>
  (await membershipsOnHost(world.database, userId, brand.organizationId)).map(({ id, role }) => ({
    id,
    role,
  }));

describe('adding an organization oneself', () => {
  test('makes it under the brand of the host, with oneself as its owner', async () => {
    const person = await somebody();
    const { id } = await addOwnOrganization(world.context, person, OWN);
    expect(await organizationsOf(person)).toEqual([{ id, role: 'owner' }]);
    const row = await world.database.unsafeClient.organization.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ kind: 'client', providerId: town.reseller.id });
  });

  test('of one that is there is refused, under another КПП as well, and nothing is told of it', async () => {
    const person = await somebody();
    const { inn } = town.client;
    const error = await refused(
      addOwnOrganization(world.context, person, { ...OWN, inn }),
      'organization.taken',
    );
    expect(error.sentence + JSON.stringify(error.fields)).not.toContain(town.client.name);
    await refused(
      addOwnOrganization(world.context, person, { ...OWN, inn, kpp: '770201001' }),
      'organization.taken',
    );
    expect(await organizationsOf(person)).toEqual([]);
  });
});

describe('asking to be let in', () => {
  const ask = (person: Joiner, inn = town.client.inn) =>
    requestToJoin(world.context, person, { inn, message: 'Я бухгалтер' });

  test('shows the one who asks nothing but his own words, until he is let in with a role', async () => {
    const person = await somebody();
    const { id } = await ask(person);
    const own = await listOwnJoinRequests(world.context, person);
    expect(own).toMatchObject([{ id, inn: town.client.inn, state: 'waiting' }]);
    expect(JSON.stringify(own)).not.toContain(town.client.name);
    await refused(ask(person), 'join.waiting');
    expect(await organizationsOf(person)).toEqual([]);
    const [asked] = (await listJoinRequests(world.context, town.as.client)).items;
    expect(asked).toMatchObject({ id, message: 'Я бухгалтер', state: 'waiting' });
    await decideJoinRequest(world.context, town.as.client, {
      requestId: id,
      accepted: true,
      role: 'accountant',
      outletIds: [town.shop.id],
    });
    expect(await organizationsOf(person)).toEqual([{ id: town.client.id, role: 'accountant' }]);
    await refused(ask(person), 'join.member');
  });

  test('refused, withdrawn or left to expire opens nothing and cannot be answered later', async () => {
    const [first, second] = [await somebody(), await somebody()];
    const decide = (requestId: string, accepted: boolean, actor = town.as.client) =>
      decideJoinRequest(world.context, actor, { requestId, accepted });
    const { id } = await ask(first);
    await refused(decide(id, true, town.as.neighbour), 'join_request.not_found');
    await refused(decide(id, true, anActor(town.client, { role: 'accountant' })), 'access.denied');
    await decide(id, false);
    await refused(decide(id, true), 'join_request.not_found');
    const notice = await issueAccessNotice(world.context, { notice: 'join_decided', id });
    expect(notice).toMatchObject({ granted: false, organizationName: '' });
    expect(JSON.stringify(notice)).not.toContain(town.client.name);
    const other = await ask(second);
    await refused(
      withdrawJoinRequest(world.context, first, { requestId: other.id }),
      'join_request.not_found',
    );
    await withdrawJoinRequest(world.context, second, { requestId: other.id });
    const third = await somebody();
    const late = await ask(third);
    world.context.clock.advanceTo(new Date(world.context.clock.now().getTime() + 15 * 86_400_000));
    await refused(decide(late.id, true), 'join_request.not_found');
    for (const person of [first, second, third]) expect(await organizationsOf(person)).toEqual([]);
  });

  test('is told to those who decide, and cannot be tried on one ИНН after another', async () => {
    const person = await somebody();
    const { id } = await ask(person);
    expect(await issueAccessNotice(world.context, { notice: 'join_requested', id })).toMatchObject({
      to: ['boss@romashka.ru'],
      organizationName: town.client.name,
    });
    await refused(ask(person, '7702070139000'), 'input.invalid');
    await refused(ask(person, town.direct.inn), 'organization.not_found');
    for (let made = 1; made < 5; made += 1) {
      const own = await listOwnJoinRequests(world.context, person);
      const waiting = own.find(({ state }) => state === 'waiting');
      await withdrawJoinRequest(world.context, person, { requestId: waiting?.id ?? '' });
      await ask(person);
    }
    await refused(ask(person), 'join.too_many');
  });
});

describe('joining by the organization’s own signature', () => {
  const OGRN = '1027700132195';

  async function aSignedClient() {
    const now = world.context.clock.now();
    const client = await aClient(world.database, town.reseller);
    await world.database.unsafeClient.organization.update({ where: { id: client.id }, data: { ogrn: OGRN } });
    const authority = foundSandboxAuthority(now);
    const certify = (inn: string, ogrn: string) =>
      authority.certify({
        subject: {
          commonName: 'ООО «Подпись»',
          organization: 'ООО «Подпись»',
          surname: 'Директоров',
          givenNames: 'Пётр Ильич',
          organizationInn: inn,
          ogrn,
        },
      });
    return { client, authority, certify };
  }

  const trusting = ({ trust }: Pick<TrustFiles, 'trust'>): TrustFiles => ({ trust, crls: [] });
  const sign = (text: string, identity: Parameters<typeof signInMemory>[0]) =>
    Buffer.from(signInMemory(identity, new TextEncoder().encode(text), world.context.clock.now())).toString(
      'base64',
    );

  test('makes the holder of its certificate an owner, once', async () => {
    const { client, authority, certify } = await aSignedClient();
    const person = await somebody();
    const { challengeId, text } = await startJoinBySignature(world.context, person);
    const signature = sign(text, certify(client.inn, OGRN));
    const join = () =>
      joinBySignature(world.context, person, { challengeId, signature }, trusting(authority));
    expect(await join()).toEqual({ organizationId: client.id });
    expect(await organizationsOf(person)).toEqual([{ id: client.id, role: 'owner' }]);
    await refused(join(), 'join_challenge.not_found');
  });

  test('refuses a certificate on the authority’s revocation list', async () => {
    const { client, authority, certify } = await aSignedClient();
    const person = await somebody();
    const { challengeId, text } = await startJoinBySignature(world.context, person);
    const identity = certify(client.inn, OGRN);
    const at = world.context.clock.now();
    const crls = [authority.revocationList([{ certificate: identity.certificate, at }], at)];
    const join = joinBySignature(
      world.context,
      person,
      { challengeId, signature: sign(text, identity) },
      { ...trusting(authority), crls },
    );
    await refused(join, 'signature.certificate.revoked');
    expect(await organizationsOf(person)).toEqual([]);
  });

  test('refuses another organization’s certificate, another text, another person and no trust', async () => {
    const { client, authority, certify } = await aSignedClient();
    const [person, thief] = [await somebody(), await somebody()];
    const { challengeId, text } = await startJoinBySignature(world.context, person);
    const good = sign(text, certify(client.inn, OGRN));
    const join = (signature: string, who = person, trust: TrustFiles | null = trusting(authority)) =>
      joinBySignature(world.context, who, { challengeId, signature }, trust);
    await refused(join(good, thief), 'join_challenge.not_found');
    await refused(join(good, person, null), 'join.no_trust');
    await refused(join(sign(text, certify('7736050003', OGRN))), 'organization.not_found');
    await refused(join(sign(text, certify(client.inn, '1037700013020'))), 'organization.not_found');
    await refused(join(sign(`${text} `, certify(client.inn, OGRN))), 'signature.login.unknown-challenge');
    const stranger = foundSandboxAuthority(world.context.clock.now());
    const forged = stranger.certify({
      subject: { commonName: 'ООО «Подпись»', organizationInn: client.inn, ogrn: OGRN },
    });
    const error = await join(sign(text, forged)).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ kind: 'bad_request' });
    expect(await organizationsOf(person)).toEqual([]);
  });
});
