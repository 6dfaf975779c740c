import { anActor } from '@koreshok/db/builders';
import { INVITATION_STATES } from '@koreshok/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  acceptInvitation,
  inviteMember,
  issueInvitation,
  listInvitations,
  noteInvitationOpened,
  readInvitation,
  resendInvitation,
  revokeInvitation,
} from '../src/invitations/index.ts';
import { addMember, changeMember, listMembers, revokeMember } from '../src/members/index.ts';
import { outletPlaces } from '../src/outlets/index.ts';
import { listReceipts } from '../src/receipts/index.ts';
import { listRegisters } from '../src/registers/index.ts';
import { deleteRole, listRoles, saveRole } from '../src/roles/index.ts';
import { resolveSession, signIn } from '../src/sessions/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const HOST = 'kassa.example.ru';
const PASSWORD = 'тихий-вечер-у-моря';
const from = { host: HOST, ipAddress: '192.0.2.10', userAgent: 'test' };

let world: World;
let town: Town;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

const hours = (count: number) =>
  world.context.clock.advanceTo(new Date(world.context.clock.now().getTime() + count * 3_600_000));
const invite = (email: string, wish: object = {}, actor = town.as.client) =>
  inviteMember(world.context, actor, { email, name: 'Ольга Бухгалтер', host: HOST, ...wish });
const tokenOf = async (invitationId: string) =>
  decodeURIComponent((await issueInvitation(world.context, { invitationId }))?.path.split('token=')[1] ?? '');
const accept = (token: string, shown: object = {}) =>
  acceptInvitation(world.context, { token, ...from, sessionUserId: null, ...shown });
const newcomer = { name: 'Ольга Смирнова', password: PASSWORD, consentVersion: 1 };
const stateOf = async (id: string) =>
  (await listInvitations(world.context, town.as.client)).items.find((row) => row.id === id)?.state;
const actorOf = async (email: string) => {
  const { token } = await signIn(world.context, { email, password: PASSWORD, ...from });
  const session = await resolveSession(world.context, { token, host: HOST });
  if (!session?.actor) throw new Error(`${email} acts for nobody`);
  return { token, actor: session.actor };
};

describe('an invitation', () => {
  test('goes from waiting to accepted, and lets a new person in as far as it says', async () => {
    const { id } = await invite('olga@romashka.ru', { role: 'accountant', outletIds: [town.kiosk.id] });
    expect(await stateOf(id)).toBe('waiting');
    const token = await tokenOf(id);
    expect(await stateOf(id)).toBe('sent');
    expect(await readInvitation(world.context, { token, host: HOST })).toMatchObject({
      organizationName: town.client.name,
      email: 'olga@romashka.ru',
      role: 'accountant',
      known: false,
    });
    expect(await stateOf(id)).toBe('sent');
    await noteInvitationOpened(world.context, { token, host: HOST });
    expect(await stateOf(id)).toBe('opened');
    await accept(token, newcomer);
    expect(await stateOf(id)).toBe('accepted');
    const consents = await world.database.unsafeClient.personalDataConsent.count({
      where: { organizationId: town.reseller.id },
    });
    expect(consents).toBe(1);
    const { actor } = await actorOf('olga@romashka.ru');
    expect(actor).toMatchObject({ organizationId: town.client.id, role: 'accountant' });
    const registers = await listRegisters(world.context, actor);
    expect(registers.items.map((row) => row.id)).toEqual([town.kioskRegister.id]);
    const outlets = await outletPlaces(world.context, actor);
    expect(outlets.items.map((row) => row.id)).toEqual([town.kiosk.id]);
    await refused(accept(token, newcomer), 'invitation.stale');
  });

  test('of a new person asks for a name, a password that lasts, and consent', async () => {
    const token = await tokenOf((await invite('new@romashka.ru')).id);
    const missing = await refused(accept(token, { password: '1234567890' }), 'input.invalid');
    expect(Object.keys(missing.fields ?? {}).sort()).toEqual(['consentVersion', 'name', 'password']);
    const own = await refused(accept(token, { ...newcomer, password: 'new@romashka.ru' }), 'input.invalid');
    expect(own.fields['password']).toContain('угадать');
    await refused(accept(token, { ...newcomer, consentVersion: 2 }), 'consent_text.changed');
    expect(await world.database.unsafeClient.user.count({ where: { email: 'new@romashka.ru' } })).toBe(0);
  });

  test('of a known person is accepted by nobody but him', async () => {
    const known = await invite('olga@romashka.ru', { role: 'viewer' }, town.as.neighbour);
    const token = await tokenOf(known.id);
    await refused(accept(token, { ...newcomer, password: 'не тот пароль' }), 'invitation.wrong_password');
    const stranger = await addMember(world.context, town.as.client, {
      organizationId: town.client.id,
      email: 'stranger@romashka.ru',
      name: 'Чужой',
    });
    await refused(accept(token, { sessionUserId: stranger.userId }), 'invitation.wrong_password');
    await accept(token, { password: PASSWORD });
    const rows = await world.database.unsafeClient.membership.count({
      where: { organizationId: town.neighbour.id, user: { email: 'olga@romashka.ru' } },
    });
    expect(rows).toBe(1);
  });

  test('is accepted without a password by the one who is signed in', async () => {
    const { id } = await invite('olga@romashka.ru', { host: 'operator.example.ru' }, town.as.direct);
    const user = await world.database.unsafeClient.user.findUniqueOrThrow({
      where: { email: 'olga@romashka.ru' },
    });
    const accepted = await accept(await tokenOf(id), {
      sessionUserId: user.id,
      host: 'operator.example.ru',
    });
    expect(accepted.organizationId).toBe(town.direct.id);
  });

  test('sent anew has a new link and a new term, and revives an expired one', async () => {
    const { id } = await invite('late@romashka.ru');
    const first = await tokenOf(id);
    await refused(
      resendInvitation(world.context, town.as.client, { invitationId: id }),
      'invitation.just_sent',
    );
    hours(8 * 24);
    expect(await stateOf(id)).toBe('expired');
    await refused(accept(first, newcomer), 'invitation.stale');
    await resendInvitation(world.context, town.as.client, { invitationId: id });
    expect(await stateOf(id)).toBe('waiting');
    const second = await tokenOf(id);
    await refused(accept(first, newcomer), 'invitation.stale');
    await accept(second, newcomer);
    expect(await stateOf(id)).toBe('accepted');
  });

  test('taken back opens nothing, and neither does one of somebody whose own role ended', async () => {
    const { id } = await invite('revoked@romashka.ru');
    const token = await tokenOf(id);
    await revokeInvitation(world.context, town.as.client, { invitationId: id });
    await refused(accept(token, newcomer), 'invitation.stale');
    expect(await issueInvitation(world.context, { invitationId: id })).toBeNull();
    const admin = await addMember(world.context, town.as.client, {
      organizationId: town.client.id,
      email: 'admin@romashka.ru',
      name: 'Админ',
      role: 'administrator',
    });
    const asAdmin = anActor(town.client, { role: 'administrator', userId: admin.userId });
    const sent = await invite('friend@romashka.ru', {}, asAdmin);
    await addMember(world.context, town.as.client, {
      organizationId: town.client.id,
      email: 'owner@romashka.ru',
      name: 'Хозяйка',
      role: 'owner',
    });
    await revokeMember(world.context, town.as.client, { membershipId: admin.membershipId });
    expect(await stateOf(sent.id)).toBe('revoked');
  });

  test('never gives more than its sender has, nor anything of somebody else', async () => {
    const administrator = anActor(town.client, { role: 'administrator' });
    await refused(invite('x@romashka.ru', { role: 'owner' }, administrator), 'access.denied');
    await refused(invite('x@romashka.ru', {}, town.as.kioskViewer), 'access.denied');
    await refused(
      invite('x@romashka.ru', {}, anActor(town.client, { outletIds: [town.shop.id] })),
      'access.denied',
    );
    await refused(invite('x@romashka.ru', { role: 'owner', revenueHidden: true }), 'member.owner_whole');
    await refused(
      invite('x@romashka.ru', { outletIds: [town.neighbourRegister.outletId] }),
      'outlet.not_found',
    );
    await refused(
      invite('x@romashka.ru', { registerIds: [town.neighbourRegister.id] }),
      'register.not_found',
    );
    await refused(invite('x@romashka.ru', {}, town.as.direct), 'brand.not_found');
    await refused(invite('olga@romashka.ru'), 'member.exists');
    await invite('twice@romashka.ru');
    await refused(invite('twice@romashka.ru'), 'invitation.open');
  });

  test('is listed under its own state and under no other', async () => {
    const made = new Map<string, string>();
    for (const state of INVITATION_STATES) made.set(state, (await invite(`${state}@states.ru`)).id);
    const idOf = (state: string) => made.get(state) ?? '';
    await tokenOf(idOf('sent'));
    await noteInvitationOpened(world.context, { token: await tokenOf(idOf('opened')), host: HOST });
    await accept(await tokenOf(idOf('accepted')), newcomer);
    await revokeInvitation(world.context, town.as.client, { invitationId: idOf('revoked') });
    await world.database.unsafeClient.invitation.update({
      where: { id: idOf('expired') },
      data: { expiresAt: world.context.clock.now() },
    });
    for (const state of INVITATION_STATES) {
      const { items } = await listInvitations(world.context, town.as.client, { state, limit: 200 });
      expect(items.map(({ email }) => email)).toContain(`${state}@states.ru`);
      expect(new Set(items.map((row) => row.state))).toEqual(new Set([state]));
    }
  });

  test('of another host is no link at all', async () => {
    const token = await tokenOf((await invite('host@romashka.ru')).id);
    await refused(readInvitation(world.context, { token, host: 'operator.example.ru' }), 'invitation.stale');
  });
});

describe('a member’s rights', () => {
  const member = async (email: string) => {
    const { items } = await listMembers(world.context, town.as.client, { search: email });
    const [row] = items;
    if (row === undefined) throw new Error(`No ${email}`);
    return row;
  };

  test('changed or taken away end at once, in the session that is open', async () => {
    const { token, actor } = await actorOf('olga@romashka.ru');
    await expect(listReceipts(world.context, actor)).resolves.toBeDefined();
    const { membershipId } = await member('olga@romashka.ru');
    await changeMember(world.context, town.as.client, {
      membershipId,
      role: 'accountant',
      registerIds: [town.register.id],
      revenueHidden: true,
    });
    const session = await resolveSession(world.context, { token, host: HOST });
    const now = session?.actor;
    if (now?.organizationId !== town.client.id) throw new Error('Acts for another');
    await refused(listReceipts(world.context, now), 'access.denied');
    const registers = await listRegisters(world.context, now);
    expect(registers.items.map(({ id }) => id)).toEqual([town.register.id]);
    await revokeMember(world.context, town.as.client, { membershipId });
    const later = await resolveSession(world.context, { token, host: HOST });
    expect(later?.organizations.map(({ id }) => id)).not.toContain(town.client.id);
  });

  test('of an owner are not an administrator’s to change or take away, and the last owner stays', async () => {
    const owner = await member('owner@romashka.ru');
    const administrator = anActor(town.client, { role: 'administrator' });
    const { membershipId } = owner;
    await refused(changeMember(world.context, administrator, { membershipId }), 'access.denied');
    await refused(revokeMember(world.context, administrator, { membershipId }), 'access.denied');
    await refused(changeMember(world.context, town.as.client, { membershipId }), 'member.last_owner');
    await refused(
      changeMember(world.context, town.as.client, {
        membershipId,
        role: 'owner',
        registerIds: [town.register.id],
      }),
      'member.owner_whole',
    );
  });
});

describe('a role of one’s own', () => {
  const rights = {
    classes: { identity: 'read', technical: 'read', finance: 'read', commercial: 'none' },
    modules: ['receipts' as const],
  } as const;

  test('opens its parts and no others, follows its changes, and stays while somebody has it', async () => {
    const { id } = await saveRole(world.context, town.as.client, {
      name: 'Чеки',
      ...rights,
      modules: ['receipts'],
    });
    const { id: invitationId } = await invite('receipts@romashka.ru', { savedRoleId: id });
    await accept(await tokenOf(invitationId), newcomer);
    const { actor } = await actorOf('receipts@romashka.ru');
    expect(actor.role).toBe('viewer');
    await expect(listReceipts(world.context, actor)).resolves.toBeDefined();
    await refused(listRegisters(world.context, actor), 'access.denied');
    await refused(listMembers(world.context, actor), 'access.denied');
    await saveRole(world.context, town.as.client, {
      roleId: id,
      name: 'Кассы',
      classes: { ...rights.classes, technical: 'write', finance: 'none' },
      modules: ['registers'],
    });
    const changed = await actorOf('receipts@romashka.ru');
    expect(changed.actor.role).toBe('technician');
    await refused(listReceipts(world.context, changed.actor), 'access.denied');
    await expect(listRegisters(world.context, changed.actor)).resolves.toBeDefined();
    expect(await listRoles(world.context, town.as.client)).toMatchObject([{ name: 'Кассы', members: 1 }]);
    await refused(deleteRole(world.context, town.as.client, { roleId: id }), 'role.in_use');
  });

  test('has a name of its own, and goes when nobody has it', async () => {
    const { id } = await saveRole(world.context, town.as.client, {
      name: 'Лишняя',
      ...rights,
      modules: null,
    });
    await refused(
      saveRole(world.context, town.as.client, { name: 'Лишняя', ...rights, modules: null }),
      'role.name_taken',
    );
    await refused(deleteRole(world.context, town.as.neighbour, { roleId: id }), 'role.not_found');
    await deleteRole(world.context, town.as.client, { roleId: id });
    await refused(deleteRole(world.context, town.as.client, { roleId: id }), 'role.not_found');
  });
});
