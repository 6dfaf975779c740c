import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  changePassword,
  issuePasswordReset,
  requestPasswordReset,
  resetPassword,
  type ResolvedSession,
  resolveSession,
  signIn,
} from '../src/sessions/index.ts';
import { aPasswordOwner, comeIn, PASSWORD } from './support/password-person.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const RESELLER = 'kassa.example.ru';
const OPERATOR = 'operator.example.ru';
const FROM = { ipAddress: '192.0.2.1', userAgent: 'Browser' };

let world: World;
let town: Town;
let email: string;
let userId: string;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

beforeEach(async () => {
  ({ userId, email } = await aPasswordOwner(world, town.client));
});

const attempt = (password = PASSWORD) => signIn(world.context, { email, password, host: RESELLER, ...FROM });

const signedIn = () => comeIn(world, { email, host: RESELLER, ...FROM });

const resolves = async (token: string) =>
  (await resolveSession(world.context, { token, host: RESELLER })) !== null;

describe('a new password by the old one', () => {
  const change = (session: ResolvedSession, currentPassword: string, newPassword: string) =>
    changePassword(world.context, session, { currentPassword, newPassword, ...FROM });

  test('ends the other sessions, keeps this one under a new token, and is told of by mail', async () => {
    const other = await attempt();
    const { token, session } = await signedIn();
    await refused(change(session, 'не тот', 'зелёный чайник кипит'), 'session.wrong_password');
    const renewed = await change(session, PASSWORD, 'зелёный чайник кипит');
    expect(await resolves(renewed.token)).toBe(true);
    expect(await resolves(token)).toBe(false);
    expect(await resolves(other.token)).toBe(false);
    await refused(attempt(), 'session.wrong_credentials');
    await expect(attempt('зелёный чайник кипит')).resolves.toMatchObject({ userId });
    const told = await world.database.unsafeClient.outbox.count({
      where: { kind: 'security_notice', payload: { contains: userId } },
    });
    expect(told).toBe(1);
  });
});

describe('a list of leaks that the installation has', () => {
  const leaked = 'ни в каком словаре такой фразы нет';
  const has = (password: string) => Promise.resolve(password === leaked);
  const knowing = () => ({
    ...world.context,
    leakedPasswords: { has, close: () => Promise.resolve() },
  });

  test('refuses what the shipped one lets pass, and says why', async () => {
    const { session } = await signedIn();
    const change = (newPassword: string) =>
      changePassword(knowing(), session, { currentPassword: PASSWORD, newPassword, ...FROM });
    const { fields } = await refused(change(leaked.normalize('NFD')), 'input.invalid');
    expect(fields['newPassword']).toContain('утёкших');
    await expect(change(`${leaked} и здесь`)).resolves.toMatchObject({ token: expect.any(String) });
  });
});

describe('a new password by a link', () => {
  async function askedFor(): Promise<string> {
    await requestPasswordReset(world.context, { email, host: RESELLER });
    const row = await world.database.unsafeClient.passwordReset.findFirst({ where: { userId } });
    return row?.id ?? '';
  }
  const tokenOf = async (passwordResetId: string) => {
    const mail = await issuePasswordReset(world.context, { passwordResetId });
    expect(mail?.to).toBe(email);
    return new URL(mail?.path ?? '', 'http://x').searchParams.get('token') ?? '';
  };
  const reset = (token: string, newPassword = 'зелёный трактор стоит', host = RESELLER) =>
    resetPassword(world.context, { token, newPassword, host });

  test('works once, ends all sessions, and the old password fits no more', async () => {
    const { token: session } = await attempt();
    const token = await tokenOf(await askedFor());
    await reset(token);
    expect(await resolves(session)).toBe(false);
    await refused(attempt(), 'session.wrong_credentials');
    await expect(attempt('зелёный трактор стоит')).resolves.toMatchObject({ userId });
    await refused(reset(token), 'password_reset.stale');
  });

  test('no secret of it lies in the database before the mail goes out', async () => {
    const passwordResetId = await askedFor();
    const outbox = await world.database.unsafeClient.outbox.findFirst({
      where: { payload: { contains: passwordResetId } },
    });
    expect(Object.keys(JSON.parse(outbox?.payload ?? '{}') as object)).toEqual(['passwordResetId']);
    const first = await tokenOf(passwordResetId);
    const second = await tokenOf(passwordResetId);
    await refused(reset(first), 'password_reset.stale');
    await reset(second);
  });

  test('does not work after an hour, nor on another host', async () => {
    const token = await tokenOf(await askedFor());
    await refused(reset(token, undefined, OPERATOR), 'password_reset.stale');
    world.context.clock.advance(61 * 60_000);
    await refused(reset(token), 'password_reset.stale');
  });

  test('two people with one link: one of them sets a password', async () => {
    const token = await tokenOf(await askedFor());
    const both = await Promise.allSettled([
      reset(token, 'первая длинная фраза'),
      reset(token, 'вторая длинная фраза'),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('asked for an unknown e-mail, or one of another host, nothing is sent and nothing is told', async () => {
    const before = await world.database.unsafeClient.outbox.count();
    await requestPasswordReset(world.context, { email: 'nobody@romashka.ru', host: RESELLER });
    await requestPasswordReset(world.context, { email, host: OPERATOR });
    expect(await world.database.unsafeClient.outbox.count()).toBe(before);
  });

  test('asked for without end is sent five times an hour', async () => {
    for (let time = 0; time < 7; time += 1) await askedFor();
    expect(await world.database.unsafeClient.passwordReset.count({ where: { userId } })).toBe(5);
  });

  test('a short or often tried password is refused with a sentence', async () => {
    const token = await tokenOf(await askedFor());
    for (const password of ['коротко', '1234567890', 'aaaaaaaaaaaaaa']) {
      const error = await refused(reset(token, password), 'input.invalid');
      expect(error.fields['newPassword']).toMatch(/\p{L}/u);
    }
  });
});
