import { aUser } from '@koreshok/db/builders';
import { newId } from '@koreshok/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueCode, recordDelivery } from '../src/codes/index.ts';
import { currentConsentText, publishConsentText } from '../src/consents/index.ts';
import {
  completeRegistration,
  confirmRegistration,
  leavePhoneForLater,
  registrationState,
  resendRegistrationCode,
  startRegistration,
} from '../src/registration/index.ts';
import { resolveSession, signIn } from '../src/sessions/index.ts';
import { newToken, tokenDigest } from '../src/sessions/token.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const HOST = 'kassa.example.ru';
const PASSWORD = 'лампа и сахарный завод';
const FROM = { ipAddress: '192.0.2.1', userAgent: 'Browser' };

let world: World;
let town: Town;
let people = 0;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
});
afterAll(() => world.close());

async function start(changes: Partial<Parameters<typeof startRegistration>[1]> = {}) {
  people += 1;
  const email = changes.email ?? `new${people}@romashka.ru`;
  const phone = `+7916000${String(people).padStart(4, '0')}`;
  const { token } = await startRegistration(world.context, {
    name: 'Ольга Новикова',
    email,
    phone,
    password: PASSWORD,
    consentVersion: (await consent()).version,
    host: HOST,
    ...FROM,
    ...changes,
  });
  return { token, email, phone, which: { token, host: HOST } };
}

function consent() {
  return currentConsentText(world.context, {
    organizationId: town.reseller.id,
    owner: 'reseller',
    supportEmail: 'help@kassa.example.ru',
  });
}

/** The code that went to an address, as its owner would read it. */
async function codeTo(destination: string): Promise<string> {
  const row = await latest(destination);
  const issued = await issueCode(world.context, { codeId: row.id });
  if (issued === null || issued.code === null) throw new Error(`No code for ${destination}`);
  return issued.code;
}

const latest = (destination: string) =>
  world.database.unsafeClient.oneTimeCode.findFirstOrThrow({
    where: { destination },
    orderBy: { id: 'desc' },
    select: { id: true, passwordHash: true },
  });

describe('a registration', () => {
  test('with both codes makes an account, writes the consent down, and signs in', async () => {
    const { which, email, phone } = await start({ next: '/join/abc' });
    const byMail = await confirmRegistration(world.context, {
      ...which,
      channel: 'email',
      code: await codeTo(email),
    });
    expect(byMail).toMatchObject({ email: { confirmed: true }, phone: { confirmed: false }, ready: false });
    const bySms = await confirmRegistration(world.context, {
      ...which,
      channel: 'phone',
      code: await codeTo(phone),
    });
    expect(bySms.ready).toBe(true);
    const done = await completeRegistration(world.context, { ...which, ...FROM });
    expect(done.next).toBe('/join/abc');
    const session = await resolveSession(world.context, { token: done.token, host: HOST });
    expect(session).toMatchObject({ user: { email }, actor: null, organizations: [] });
    const kept = await world.database.unsafeClient.personalDataConsent.findFirstOrThrow({
      where: { userId: done.userId },
      select: { organizationId: true, text: { select: { version: true } } },
    });
    expect(kept).toEqual({ organizationId: town.reseller.id, text: { version: (await consent()).version } });
    await expect(
      signIn(world.context, { email, password: PASSWORD, host: HOST, ...FROM }),
    ).resolves.toMatchObject({ userId: done.userId });
    await refused(completeRegistration(world.context, { ...which, ...FROM }), 'registration.stale');
  });

  test('for an address with an account goes the same way, sends no code, and never becomes one', async () => {
    const owner = await aUser(world.database, { email: 'known@romashka.ru' });
    const { which } = await start({ email: owner.email });
    const issued = await issueCode(world.context, { codeId: (await latest(owner.email)).id });
    expect(issued).toMatchObject({ to: owner.email, code: null });
    const stranger = await start();
    const [known, unknown] = [
      await registrationState(world.context, which),
      await registrationState(world.context, stranger.which),
    ];
    expect({ ...known.email, destination: '', resendAt: 0 }).toEqual({
      ...unknown.email,
      destination: '',
      resendAt: 0,
    });
    await refused(
      confirmRegistration(world.context, { ...which, channel: 'email', code: '000000' }),
      'code.wrong',
    );
  });

  test('is of one host, and a token nobody was given opens nothing', async () => {
    const { token } = await start();
    await refused(
      registrationState(world.context, { token, host: 'operator.example.ru' }),
      'registration.stale',
    );
    await refused(
      registrationState(world.context, { token: 'A'.repeat(43), host: HOST }),
      'registration.stale',
    );
  });

  test('without the codes completes nothing', async () => {
    const { which } = await start();
    await refused(completeRegistration(world.context, { ...which, ...FROM }), 'registration.unconfirmed');
  });

  test('whose e-mail got an account meanwhile says so to the one who proved to hold it', async () => {
    const { which, email, phone } = await start();
    await confirmRegistration(world.context, { ...which, channel: 'email', code: await codeTo(email) });
    await confirmRegistration(world.context, { ...which, channel: 'phone', code: await codeTo(phone) });
    await aUser(world.database, { email });
    await refused(completeRegistration(world.context, { ...which, ...FROM }), 'registration.taken');
  });

  test('on the terms of an older consent text is asked to read the new one', async () => {
    const { version: before } = await consent();
    await publishConsentText(world.context, town.as.reseller, {
      text: `${'Я даю согласие. '.repeat(20)}{licensed-operator}`,
      basedOn: before,
    });
    await refused(start({ consentVersion: before }), 'consent_text.changed');
  });

  test('with a password made of the own address is refused at the field', async () => {
    const error = await refused(
      start({ email: 'zagorulkovskaya@mail.ru', password: 'zagorulkovskaya1987' }),
      'input.invalid',
    );
    expect(error.fields).toHaveProperty('password');
  });

  test('of a flood from one address is refused, and goes on from another', async () => {
    const ipAddress = '198.51.100.44';
    const { which } = await start({ ipAddress });
    await copies(which.token, 29);
    await refused(start({ ipAddress }), 'registration.too_many');
    await expect(start({ ipAddress: '198.51.100.45' })).resolves.toBeDefined();
  });
});

/** More registrations like one that was begun, as if by the same address. */
async function copies(token: string, howMany: number): Promise<void> {
  const { registration } = world.database.unsafeClient;
  const like = await registration.findUniqueOrThrow({ where: { tokenDigest: tokenDigest(token) } });
  await registration.createMany({
    data: Array.from({ length: howMany }, () => ({
      ...like,
      id: newId(),
      tokenDigest: tokenDigest(newToken()),
    })),
  });
}

describe('a code', () => {
  test('is kept as a slow hash, fits once, and only where it was asked for', async () => {
    const { which, email, phone } = await start();
    const code = await codeTo(email);
    expect((await latest(email)).passwordHash).toMatch(/^\$argon2id\$/);
    const confirm = (channel: 'email' | 'phone') =>
      confirmRegistration(world.context, { ...which, channel, code });
    await codeTo(phone);
    await refused(confirm('phone'), 'code.wrong');
    await confirm('email');
    await refused(confirm('email'), 'code.wrong');
  });

  test('bears five wrong tries, then not even the right one', async () => {
    const { which, email } = await start();
    const code = await codeTo(email);
    const wrong = code === '111111' ? '222222' : '111111';
    for (let time = 0; time < 5; time += 1) {
      await refused(
        confirmRegistration(world.context, { ...which, channel: 'email', code: wrong }),
        'code.wrong',
      );
    }
    await refused(confirmRegistration(world.context, { ...which, channel: 'email', code }), 'code.wrong');
  });

  test('works ten minutes', async () => {
    const { which, email } = await start();
    const code = await codeTo(email);
    world.context.clock.advance(10 * 60_000 + 1);
    await refused(confirmRegistration(world.context, { ...which, channel: 'email', code }), 'code.wrong');
  });

  test('may be asked for again after a minute, also to another phone; the earlier one stops working', async () => {
    const { which, phone } = await start();
    const first = await codeTo(phone);
    await refused(resendRegistrationCode(world.context, { ...which, channel: 'phone' }), 'code.too_soon');
    world.context.clock.advance(61_000);
    const state = await resendRegistrationCode(world.context, {
      ...which,
      channel: 'phone',
      phone: '+79160009999',
    });
    expect(state.phone.destination).toBe('+79160009999');
    const second = await codeTo('+79160009999');
    if (first !== second) {
      await refused(
        confirmRegistration(world.context, { ...which, channel: 'phone', code: first }),
        'code.wrong',
      );
    }
    await confirmRegistration(world.context, { ...which, channel: 'phone', code: second });
  });

  test('that cannot reach a subscriber who refused mass messages lets the phone wait', async () => {
    const { which, email, phone } = await start();
    await refused(leavePhoneForLater(world.context, which), 'registration.phone_waits');
    await recordDelivery(world.context, { codeId: (await latest(phone)).id, delivery: 'unsubscribed' });
    expect(await registrationState(world.context, which)).toMatchObject({ phoneMayWait: true });
    await leavePhoneForLater(world.context, which);
    await confirmRegistration(world.context, { ...which, channel: 'email', code: await codeTo(email) });
    const { userId } = await completeRegistration(world.context, { ...which, ...FROM });
    const user = await world.database.unsafeClient.user.findUniqueOrThrow({
      where: { id: userId },
      select: { phoneConfirmedAt: true },
    });
    expect(user.phoneConfirmedAt).toBeNull();
  });
});
