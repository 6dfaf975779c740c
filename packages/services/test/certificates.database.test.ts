import { aMembership, aUser } from '@koreshok/db/builders';
import {
  foundSandboxAuthority,
  type Identity,
  type SandboxAuthority,
  signInMemory,
  type SubjectFields,
} from '@koreshok/signing/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type CertificateContext,
  type CertificateQuestion,
  finishCertificate,
  finishEmailChange,
  ownCertificate,
  signEmailChange,
  signInWithCertificate,
  startCertificate,
  startCertificateSignIn,
  startEmailChange,
} from '../src/certificates/index.ts';
import { issueCode } from '../src/codes/index.ts';
import { hashPassword } from '../src/passwords/index.ts';
import { readKeyring } from '../src/secrets/index.ts';
import {
  finishSmsRecovery,
  requestSmsRecovery,
  resetPassword,
  type ResolvedSession,
  resolveSession,
  signIn,
} from '../src/sessions/index.ts';
import { listOrganizationSignIns, listOwnSignIns } from '../src/sign-ins/index.ts';
import { refused } from './support/refusals.ts';
import { aTown, openWorld, type Town, type World } from './support/world.ts';

const PASSWORD = 'синий трактор едет';
const HOST = 'kassa.example.ru';
const FROM = { host: HOST, ipAddress: '192.0.2.1', userAgent: 'Browser' };

let world: World;
let town: Town;
let authority: SandboxAuthority;
let crls: Uint8Array[] = [];
let context: CertificateContext;
let passwordHash: string;
let people = 0;
let email: string;
let userId: string;
let session: ResolvedSession;

beforeAll(async () => {
  world = await openWorld();
  town = await aTown(world);
  authority = foundSandboxAuthority(world.instant());
  passwordHash = await hashPassword(PASSWORD);
  context = {
    ...world.context,
    keys: readKeyring('1:a key for tests that is long enough'),
    trust: () => Promise.resolve({ trust: authority.trust, crls }),
  };
});
afterAll(() => world.close());

beforeEach(async () => {
  people += 1;
  email = `holder${people}@romashka.ru`;
  const user = await aUser(world.database, { email, passwordHash });
  userId = user.id;
  await aMembership(world.database, user, town.client, { role: 'owner' });
  const { token } = await signIn(world.context, { email, password: PASSWORD, ...FROM });
  const resolved = await resolveSession(world.context, { token, host: HOST });
  if (resolved === null) throw new Error('The session does not resolve');
  session = resolved;
});

/** A person's certificate with a СНИЛС of its own. */
function holder(changes: Partial<SubjectFields> = {}): Identity {
  return authority.certify({
    subject: {
      commonName: 'Петрова Анна Сергеевна',
      surname: 'Петрова',
      givenNames: 'Анна Сергеевна',
      inn: '773400112220',
      snils: String(10_000_000_000 + people),
      ...changes,
    },
  });
}

/** What the person's own program makes of the text. */
function signed(question: CertificateQuestion, by: Identity): { challenge: string; signature: string } {
  const bytes = signInMemory(by, new TextEncoder().encode(question.text), world.context.clock.now(), [
    authority.issuer,
  ]);
  return { challenge: question.challenge, signature: Buffer.from(bytes).toString('base64') };
}

async function bind(by: Identity): Promise<void> {
  await finishCertificate(context, session, signed(await startCertificate(context, session), by));
}

const enter = async (by: Identity) =>
  signInWithCertificate(context, { ...signed(await startCertificateSignIn(context, FROM), by), ...FROM });

describe('a sign-in by certificate', () => {
  test('opens the account it was connected to, also by the next certificate of the same person', async () => {
    await bind(holder());
    expect(await ownCertificate(context, session)).toMatchObject({ holderName: 'Петрова Анна Сергеевна' });
    await expect(enter(holder())).resolves.toMatchObject({ userId });
  });

  test('by a certificate on the authority’s revocation list is refused', async () => {
    const by = holder();
    await bind(by);
    const at = world.instant(-1);
    crls = [authority.revocationList([{ certificate: by.certificate, at }], at)];
    try {
      await refused(enter(by), 'certificate.refused');
      await expect(enter(holder())).resolves.toMatchObject({ userId });
    } finally {
      crls = [];
    }
  });

  test('keeps of the СНИЛС a keyed digest alone', async () => {
    await bind(holder());
    const row = await world.database.unsafeClient.certificateBinding.findUniqueOrThrow({ where: { userId } });
    expect(JSON.stringify(row)).not.toContain(String(10_000_000_000 + people));
    expect(row.subjectDigest).toHaveLength(32);
  });

  test('of somebody nobody connected is refused', async () => {
    await refused(enter(holder({ snils: '99999999999' })), 'certificate.unknown');
  });

  test('takes a signature once, for what it was given for, and none of a strange authority', async () => {
    const by = holder();
    await bind(by);
    const answer = signed(await startCertificateSignIn(context, FROM), by);
    await signInWithCertificate(context, { ...answer, ...FROM });
    await refused(signInWithCertificate(context, { ...answer, ...FROM }), 'session.challenge_stale');
    const forBinding = signed(await startCertificate(context, session), by);
    const { challenge } = await startCertificateSignIn(context, FROM);
    await refused(
      signInWithCertificate(context, { challenge, signature: forBinding.signature, ...FROM }),
      'certificate.refused',
    );
    const stranger = foundSandboxAuthority(world.instant()).certify({
      subject: { commonName: 'Петрова Анна Сергеевна', snils: String(10_000_000_000 + people) },
    });
    await refused(enter(stranger), 'certificate.refused');
  });

  test('belongs to one account', async () => {
    const by = holder();
    await bind(by);
    const other = await aUser(world.database, { email: `second${people}@romashka.ru`, passwordHash });
    await aMembership(world.database, other, town.client);
    const { token } = await signIn(world.context, { email: other.email, password: PASSWORD, ...FROM });
    const theirs = await resolveSession(world.context, { token, host: HOST });
    if (theirs === null) throw new Error('The session does not resolve');
    const answer = signed(await startCertificate(context, theirs), by);
    await refused(finishCertificate(context, theirs, answer), 'certificate.taken');
  });
});

describe('a lost e-mail', () => {
  const start = (oldEmail: string, newEmail: string) =>
    startEmailChange(context, { oldEmail, newEmail, host: HOST });

  async function change(by: Identity, newEmail: string): Promise<void> {
    const answer = signed(await start(email, newEmail), by);
    await signEmailChange(context, { ...answer, host: HOST });
    const row = await world.database.unsafeClient.oneTimeCode.findFirstOrThrow({
      where: { destination: newEmail },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    const code = (await issueCode(world.context, { codeId: row.id }))?.code ?? '';
    await finishEmailChange(context, { challenge: answer.challenge, host: HOST, code });
  }

  const headOf = (inn: string) =>
    holder({ organization: 'ООО «Ромашка»', organizationInn: inn, ogrn: '1027700132195' });

  test('is changed by the organization’s certificate and a code to the new address; sessions end', async () => {
    const { inn, ogrn } = await world.database.unsafeClient.organization.findUniqueOrThrow({
      where: { id: town.client.id },
      select: { inn: true, ogrn: true },
    });
    const head = holder({
      organization: 'ООО «Ромашка»',
      organizationInn: inn,
      ogrn: ogrn || '1027700132195',
    });
    const newEmail = `found${people}@romashka.ru`;
    expect((await start(email, newEmail)).text).toContain(`новый адрес ${newEmail}`);
    await change(head, newEmail);
    const user = await world.database.unsafeClient.user.findUniqueOrThrow({ where: { id: userId } });
    expect(user.email).toBe(newEmail);
    const told = await world.database.unsafeClient.outbox.count({
      where: { kind: 'security_notice', payload: { contains: '"email_changed"' } },
    });
    expect(told).toBeGreaterThanOrEqual(2);
  });

  test('is changed by the own certificate that was connected before', async () => {
    await bind(holder());
    await change(holder(), `own${people}@romashka.ru`);
  });

  test('of somebody else, or of nobody, gets one and the same answer', async () => {
    const stranger = headOf('7707083893');
    for (const oldEmail of [email, 'nobody@romashka.ru']) {
      const answer = signed(await start(oldEmail, `evil${people}@mail.ru`), stranger);
      await refused(signEmailChange(context, { ...answer, host: HOST }), 'certificate.other');
    }
  });
});

describe('recovery by SMS', () => {
  test('leads to a new password, and answers alike where there is no confirmed phone', async () => {
    const phone = `+7916777${String(people).padStart(4, '0')}`;
    await world.database.unsafeClient.user.update({
      where: { id: userId },
      data: { phone, phoneConfirmedAt: world.instant() },
    });
    const { challenge } = await requestSmsRecovery(world.context, { email, host: HOST });
    const row = await world.database.unsafeClient.oneTimeCode.findFirstOrThrow({
      where: { destination: phone },
      select: { id: true },
    });
    const code = (await issueCode(world.context, { codeId: row.id }))?.code ?? '';
    const nobody = await requestSmsRecovery(world.context, { email: 'nobody@romashka.ru', host: HOST });
    expect(nobody.challenge).toHaveLength(challenge.length);
    await refused(
      finishSmsRecovery(world.context, { challenge: nobody.challenge, code, host: HOST }),
      'code.wrong',
    );
    const { token } = await finishSmsRecovery(world.context, { challenge, code, host: HOST });
    await resetPassword(world.context, { token, newPassword: 'зелёный чайник кипит', host: HOST });
    await expect(
      signIn(world.context, { email, password: 'зелёный чайник кипит', ...FROM }),
    ).resolves.toMatchObject({ userId });
  });
});

describe('the journal of sign-ins', () => {
  test('shows a person his own tries, page by page, and those refused alone', async () => {
    world.context.clock.advance(1_000);
    await refused(signIn(world.context, { email, password: 'мимо', ...FROM }), 'session.wrong_credentials');
    const person = { userId, host: HOST };
    const first = await listOwnSignIns(world.context, person, { limit: 1 });
    expect(first.items).toHaveLength(1);
    const rest = await listOwnSignIns(world.context, person, { limit: 10, cursor: first.next ?? undefined });
    expect([...first.items, ...rest.items].map(({ outcome }) => outcome)).toEqual([
      'wrong_password',
      'signed_in',
    ]);
    const refusedOnly = await listOwnSignIns(world.context, person, { result: 'refused' });
    expect(refusedOnly.items.map(({ outcome }) => outcome)).toEqual(['wrong_password']);
  });

  test('shows an owner his members, and neither strangers nor to strangers', async () => {
    const emails = async (actor: typeof town.as.client) =>
      (await listOrganizationSignIns(world.context, actor, { limit: 200 })).items.map((row) => row.email);
    expect(await emails(town.as.client)).toContain(email);
    expect(await emails(town.as.neighbour)).not.toContain(email);
    await refused(emails(town.as.kioskTechnician), 'access.denied');
  });
});
