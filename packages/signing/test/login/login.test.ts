import { describe, expect, it } from 'vitest';

import {
  type LoginAttempt,
  type LoginChallenge,
  makeLoginChallenge,
  verifyLoginNonce,
  verifySignature,
  writeLoginChallenge,
} from '../../src/index.ts';
import { signInMemory } from '../../src/sandbox/index.ts';
import { strengthOf, usualAttributes } from '../../src/signer/index.ts';
import { authority, head, message, NOW } from '../people.ts';

const HOST = 'cabinet.example.ru';
const challenge = makeLoginChallenge('sign-in', HOST, NOW);
const minutesLater = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

const sign = (signed: LoginChallenge): Uint8Array =>
  signInMemory(head, writeLoginChallenge(signed), NOW, [authority.issuer]);

const signAttached = (signed: LoginChallenge): Uint8Array => {
  const content = writeLoginChallenge(signed);
  const { certificate, key } = head;
  return message({
    attributes: usualAttributes(content, { strength: strengthOf(key), certificate, at: NOW }),
    attached: content,
  });
};

const attempt = (changes: Partial<LoginAttempt> = {}) =>
  verifyLoginNonce(
    {
      challenge,
      signature: sign(challenge),
      host: HOST,
      purpose: 'sign-in',
      trust: authority.trust,
      at: minutesLater(1),
      ...changes,
    },
    (request) => Promise.resolve(verifySignature(request)),
  );

describe('signing in by certificate', () => {
  it('tells who signed the challenge, detached or attached', async () => {
    await expect(attempt()).resolves.toMatchObject({ verdict: 'valid', signer: { inn: '7734120985' } });
    await expect(attempt({ signature: signAttached(challenge) })).resolves.toMatchObject({
      verdict: 'valid',
    });
  });

  it('gives out a text that people can read, with host, purpose and a code nobody guesses', () => {
    const text = new TextDecoder().decode(writeLoginChallenge(challenge));

    expect(text).toContain(`Сайт: ${HOST}`);
    expect(text).toContain('Действие: вход в личный кабинет');
    expect(text).toContain(challenge.nonce);
    expect(Buffer.from(challenge.nonce, 'base64url')).toHaveLength(32);
    expect(makeLoginChallenge('sign-in', HOST, NOW).nonce).not.toBe(challenge.nonce);
  });

  it('takes no signature of another challenge', async () => {
    const other = makeLoginChallenge('sign-in', HOST, NOW);

    await expect(attempt({ signature: sign(other) })).resolves.toMatchObject({
      code: 'login.unknown-challenge',
    });
    await expect(attempt({ signature: signAttached(other) })).resolves.toMatchObject({
      code: 'login.unknown-challenge',
    });
  });

  it('takes no signature lured out by another host', async () => {
    const lured = signAttached({ ...challenge, host: 'evil.example' });

    await expect(attempt({ signature: lured })).resolves.toMatchObject({
      code: 'login.host',
      verdict: 'refused',
    });
    await expect(attempt({ host: 'other-brand.example' })).resolves.toMatchObject({ code: 'login.host' });
  });

  it('takes no signature given for something else', async () => {
    const forMail = signAttached({ ...challenge, purpose: 'change-email' });

    await expect(attempt({ signature: forMail })).resolves.toMatchObject({ code: 'login.purpose' });
    await expect(attempt({ purpose: 'join-organization' })).resolves.toMatchObject({ code: 'login.purpose' });
  });

  it('takes none that is too old, or from the future', async () => {
    await expect(attempt({ at: minutesLater(10) })).resolves.toMatchObject({ code: 'valid' });
    await expect(attempt({ at: minutesLater(11) })).resolves.toMatchObject({ code: 'login.expired' });
    await expect(attempt({ at: minutesLater(-1) })).resolves.toMatchObject({ code: 'login.expired' });
    await expect(attempt({ at: minutesLater(11), lifetimeMs: 3_600_000 })).resolves.toMatchObject({
      code: 'valid',
    });
  });

  it('judges the certificate as everywhere', async () => {
    const crls = [authority.revocationList([{ certificate: head.certificate, at: NOW }], NOW)];

    await expect(attempt({ crls })).resolves.toMatchObject({ code: 'certificate.revoked' });
    await expect(attempt({ signature: writeLoginChallenge(challenge) })).resolves.toMatchObject({
      code: 'file.not-a-signature',
    });
  });
});
