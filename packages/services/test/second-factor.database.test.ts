import { createHash } from 'node:crypto';
import { aPasskey, aUser } from '@koreshok/db/builders';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { issueCode } from '../src/codes/index.ts';
import { listPasskeys, removePasskey, signInWithPasskey, startPasskeySignIn } from '../src/passkeys/index.ts';
import {
  confirmTotp,
  factorsOf,
  finishPhone,
  finishSignIn,
  removeTotp,
  SecondFactorRequired,
  secondFactorChoice,
  sendSmsFactor,
  setSmsFactor,
  startPhone,
  startTotp,
} from '../src/second-factor/index.ts';
import { readKeyring } from '../src/secrets/index.ts';
import {
  confirmIdentity,
  makeOneTimeLink,
  personOf,
  resetPassword,
  type ResolvedSession,
  resolveOpenSession,
  resolveSession,
  signIn,
  signOut,
} from '../src/sessions/index.ts';
import { aPasswordOwner, comeIn, PASSWORD } from './support/password-person.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const HOST = 'kassa.example.ru';
const FROM = { host: HOST, ipAddress: '192.0.2.1', userAgent: 'Browser' };
const ORIGIN = `https://${HOST}`;
const keys = readKeyring('1:a key for tests that is long enough');

let world: World;
let town: Town;
let email: string;
let userId: string;
let session: ResolvedSession;
let token: string;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

beforeEach(async () => {
  ({ userId, email } = await aPasswordOwner(world, town.client));
  ({ token, session } = await comeIn(world, { email, ...FROM }));
});

const confirm = (password: string) =>
  confirmIdentity(world.context, personOf(session), { password, ipAddress: '192.0.2.9', userAgent: 'B' });

/** Connects a generator and answers how its codes are made. */
async function withTotp() {
  const { secret } = await startTotp(world.context, keys, session);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = () => totp.generate({ timestamp: world.context.clock.now().getTime() });
  const { recoveryCodes } = await confirmTotp(world.context, keys, session, { code: code() });
  return { code, recoveryCodes };
}

async function question(changes: { ipAddress?: string } = {}): Promise<string> {
  const error: unknown = await signIn(world.context, {
    email,
    password: PASSWORD,
    ...FROM,
    ...changes,
  }).catch((reason: unknown) => reason);
  if (!(error instanceof SecondFactorRequired)) throw new Error('No question', { cause: error });
  return error.challenge;
}

const answer = (challenge: string, method: 'totp' | 'sms' | 'recovery_code' | 'passkey', given: string) =>
  finishSignIn(world.context, keys, { challenge, method, answer: given, origin: ORIGIN, ...FROM });

const nextStep = () => world.context.clock.advance(31_000);

describe('a generator of codes', () => {
  test('is asked for after the password, and its code opens a session that says how', async () => {
    const { code } = await withTotp();
    nextStep();
    const challenge = await question();
    expect(await secondFactorChoice(world.context, { challenge, host: HOST })).toMatchObject({
      totp: true,
      sms: false,
      recovery: true,
      passkey: null,
    });
    const { token } = await answer(challenge, 'totp', code());
    const row = await world.database.unsafeClient.userSession.findFirst({
      where: { userId },
      orderBy: { id: 'desc' },
      select: { method: true },
    });
    expect(row?.method).toBe('totp');
    expect(await resolveSession(world.context, { token, host: HOST })).not.toBeNull();
  });

  test('is still asked for after a new password by a link', async () => {
    const { code } = await withTotp();
    const link = await makeOneTimeLink(world.context, { email, host: HOST, validMinutes: 60 });
    const token = new URL(link.path, ORIGIN).searchParams.get('token') ?? '';
    const newPassword = 'лампа и сахарный завод';
    await resetPassword(world.context, { token, newPassword, host: HOST });
    nextStep();
    const error: unknown = await signIn(world.context, { email, password: newPassword, ...FROM }).catch(
      (reason: unknown) => reason,
    );
    if (!(error instanceof SecondFactorRequired)) throw new Error('No question', { cause: error });
    await expect(answer(error.challenge, 'totp', code())).resolves.toMatchObject({ userId });
  });

  test('keeps its secret sealed, so that the database alone makes no codes', async () => {
    const { secret } = await startTotp(world.context, keys, session);
    const row = await world.database.unsafeClient.totpFactor.findUniqueOrThrow({ where: { userId } });
    expect(Buffer.from(row.sealedSecret).includes(Buffer.from(Secret.fromBase32(secret).bytes))).toBe(false);
  });

  test('has no code taken twice, neither for another question', async () => {
    const { code } = await withTotp();
    nextStep();
    const once = code();
    await answer(await question(), 'totp', once);
    await refused(answer(await question(), 'totp', once), 'session.wrong_factor');
  });

  test('bears five wrong codes for a question; ten of a person close the door for a while', async () => {
    const { code } = await withTotp();
    nextStep();
    for (let round = 0; round < 2; round += 1) {
      const challenge = await question();
      for (let time = 0; time < 5; time += 1)
        await refused(answer(challenge, 'totp', '000000'), 'session.wrong_factor');
      await refused(answer(challenge, 'totp', code()), 'session.challenge_stale');
    }
    await refused(
      answer(await question({ ipAddress: '192.0.2.77' }), 'totp', code()),
      'session.too_many_tries',
    );
  });

  test('is connected and taken away only by whoever showed the password lately', async () => {
    const { code } = await withTotp();
    world.context.clock.advance(16 * 60_000);
    await refused(removeTotp(world.context, session), 'session.confirm');
    await refused(confirm('мимо'), 'session.wrong_password');
    await confirm(PASSWORD);
    await removeTotp(world.context, session);
    await expect(signIn(world.context, { email, password: PASSWORD, ...FROM })).resolves.toBeDefined();
    expect(code()).toHaveLength(6);
    const told = await world.database.unsafeClient.outbox.findMany({
      where: { kind: 'security_notice', payload: { contains: userId } },
      orderBy: { id: 'asc' },
      select: { payload: true },
    });
    expect(told.map(({ payload }) => (JSON.parse(payload) as { event: string }).event)).toEqual([
      'totp_added',
      'totp_removed',
    ]);
  });
});

describe('a password shown again', () => {
  const sessionOf = (given: string) => resolveSession(world.context, { token: given, host: HOST });
  const stillOpen = () => resolveOpenSession(world.context, { sessionId: session.sessionId, host: HOST });

  test('gives the session a new token, and the old one is nobody', async () => {
    const renewed = await confirm(PASSWORD);
    expect(await sessionOf(token)).toBeNull();
    expect((await sessionOf(renewed.token))?.sessionId).toBe(session.sessionId);
  });

  test('in two tabs at one moment makes one token, whichever answer comes last', async () => {
    const both = await Promise.allSettled([confirm(PASSWORD), confirm(PASSWORD)]);
    const made = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value.token] : []));
    expect(made).toHaveLength(1);
    expect(both.find((each) => each.status === 'rejected')?.reason).toMatchObject({
      code: 'session.renewed',
    });
    expect((await sessionOf(made[0] ?? ''))?.sessionId).toBe(session.sessionId);
  });

  test('that is wrong leaves the token as it is', async () => {
    await refused(confirm('мимо'), 'session.wrong_password');
    expect(await sessionOf(token)).not.toBeNull();
  });

  test('brings no session back that has ended', async () => {
    await signOut(world.context, { token });
    await refused(confirm(PASSWORD), 'session.missing');
    expect(await sessionOf(token)).toBeNull();
  });

  test('lets a page that is open meanwhile go on, as long as the session lives', async () => {
    const renewed = await confirm(PASSWORD);
    expect((await stillOpen())?.user.id).toBe(userId);
    await signOut(world.context, renewed);
    expect(await stillOpen()).toBeNull();
  });
});

describe('a recovery code', () => {
  test('stands in for the lost phone, once, however it is typed', async () => {
    const { recoveryCodes } = await withTotp();
    const [first = ''] = recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    const kept = await world.database.unsafeClient.recoveryCode.findMany({ where: { userId } });
    expect(kept.map(({ tokenDigest }) => Buffer.from(tokenDigest).toString('hex'))).toContain(
      createHash('sha256').update(first.replaceAll('-', '')).digest('hex'),
    );
    expect(JSON.stringify(kept)).not.toContain(first.slice(0, 9));
    await answer(await question(), 'recovery_code', first.toUpperCase().replaceAll('-', ' '));
    await refused(answer(await question(), 'recovery_code', first), 'session.wrong_factor');
    expect(await factorsOf(world.context, userId, HOST)).toMatchObject({ recoveryCodesLeft: 9 });
  });
});

describe('codes by SMS', () => {
  test('are never the only factor', async () => {
    await refused(setSmsFactor(world.context, session, { on: true }), 'sms_factor.alone');
  });

  test('stand beside a generator, go to the confirmed phone, and fit that sign-in alone', async () => {
    await world.database.unsafeClient.user.update({
      where: { id: userId },
      data: { phone: '+79160001122', phoneConfirmedAt: world.instant() },
    });
    await withTotp();
    await setSmsFactor(world.context, session, { on: true });
    const challenge = await question();
    expect(await secondFactorChoice(world.context, { challenge, host: HOST })).toMatchObject({
      sms: true,
      phoneEnds: '22',
    });
    await sendSmsFactor(world.context, { challenge, host: HOST });
    const row = await world.database.unsafeClient.oneTimeCode.findFirstOrThrow({
      where: { userId, purpose: 'sign_in' },
      select: { id: true },
    });
    const issued = await issueCode(world.context, { codeId: row.id });
    const code = issued?.code ?? '';
    await refused(answer(await question(), 'sms', code), 'session.wrong_factor');
    await expect(answer(challenge, 'sms', code)).resolves.toMatchObject({ userId });
  });
});

describe('a question of a sign-in', () => {
  test('lives ten minutes, on its own host, and nobody can make one up', async () => {
    const { code } = await withTotp();
    const challenge = await question();
    await refused(
      secondFactorChoice(world.context, { challenge, host: 'operator.example.ru' }),
      'session.challenge_stale',
    );
    await refused(answer('A'.repeat(43), 'totp', code()), 'session.challenge_stale');
    world.context.clock.advance(10 * 60_000 + 1);
    await refused(answer(challenge, 'totp', code()), 'session.challenge_stale');
  });
});

describe('a phone', () => {
  const phoneOf = async () => {
    const { phone, phoneConfirmed } = await factorsOf(world.context, userId, HOST);
    return phoneConfirmed ? phone : null;
  };
  const codeTo = async (destination: string) => {
    const row = await world.database.unsafeClient.oneTimeCode.findFirst({
      where: { destination },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    return (await issueCode(world.context, { codeId: row?.id ?? '' }))?.code ?? '';
  };

  test('becomes one’s own by the code that went to it, and its owner is told by mail', async () => {
    await startPhone(world.context, session, { phone: '8 (916) 555-01-01' });
    expect(await phoneOf()).toBeNull();
    await finishPhone(world.context, session, { code: await codeTo('+79165550101') });
    expect(await phoneOf()).toBe('+79165550101');
    const told = await world.database.unsafeClient.outbox.count({
      where: { kind: 'security_notice', payload: { contains: userId } },
    });
    expect(told).toBe(1);
  });

  test('is not taken by the code that went to another one', async () => {
    await startPhone(world.context, session, { phone: '+79165550102' });
    const first = await codeTo('+79165550102');
    world.context.clock.advance(61_000);
    await startPhone(world.context, session, { phone: '+79165550103' });
    await refused(finishPhone(world.context, session, { code: first }), 'code.wrong');
    expect(await phoneOf()).toBeNull();
  });

  test('costs ten messages an hour, whatever the numbers, and a password shown lately', async () => {
    for (let time = 0; time < 10; time += 1) {
      await startPhone(world.context, session, { phone: `+7916555020${time}` });
      world.context.clock.advance(61_000);
    }
    await refused(startPhone(world.context, session, { phone: '+79165550310' }), 'code.too_soon');
    world.context.clock.advance(15 * 60_000);
    await refused(startPhone(world.context, session, { phone: '+79165550311' }), 'session.confirm');
    await refused(finishPhone(world.context, session, { code: '123456' }), 'session.confirm');
  });
});

describe('a passkey', () => {
  test('of one person is neither listed nor removed by another', async () => {
    const stranger = await aUser(world.database);
    const passkeyId = await aPasskey(world.database, stranger, HOST);
    expect(await listPasskeys(world.context, session)).toEqual([]);
    await refused(removePasskey(world.context, session, { passkeyId }), 'passkey.not_found');
  });

  test('that is not known, or an answer that is none, opens nothing', async () => {
    const { challenge, options } = await startPasskeySignIn(world.context, { host: HOST });
    expect(options).toMatchObject({ rpId: HOST, userVerification: 'required' });
    for (const given of ['{}', 'not json', JSON.stringify({ id: 'credential-1', response: {} })]) {
      await refused(
        signInWithPasskey(world.context, { challenge, answer: given, origin: ORIGIN, ...FROM }),
        'session.wrong_passkey',
      );
    }
  });
});
