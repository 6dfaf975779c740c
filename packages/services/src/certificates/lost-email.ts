import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { AppError, notFound } from '@koreshok/domain';
import type { SignerReport } from '@koreshok/signing';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import { addCode, checkCode, codeDigitsField, useCode } from '../codes/index.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { emailField, readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { openChallenge, useChallenge } from '../second-factor/challenge.ts';
import { personDigest } from './person.ts';
import { askForSignature, type CertificateQuestion, signatureField, signerOf } from './question.ts';
import type { CertificateContext } from './sign-in.ts';

export const startEmailChangeInput = z.object({
  oldEmail: emailField,
  newEmail: emailField,
  host: z.string().max(300),
});
export type StartEmailChangeInput = z.input<typeof startEmailChangeInput>;

/** Begins the change of an e-mail nobody reads any more: a text that names the new address, to sign outside. */
export function startEmailChange(
  context: ServiceContext,
  input: StartEmailChangeInput,
): Promise<CertificateQuestion> {
  const { oldEmail, newEmail, host } = readInput(startEmailChangeInput, input);
  return askForSignature(context, {
    host,
    purpose: 'certificate_email',
    userId: null,
    about: `новый адрес ${newEmail}`,
    details: { oldEmail, newEmail },
  });
}

export const signEmailChangeInput = z.object({
  challenge: z.string().max(100),
  host: z.string().max(300),
  signature: signatureField,
});
export type SignEmailChangeInput = z.input<typeof signEmailChangeInput>;

/**
 * Takes the signature in. It is good for the account of the very person, where his certificate was connected, and for the
 * account of an owner of the organization that the certificate was issued to. Then a code goes to the new address.
 * @throws AppError `certificate.refused`, `certificate.other` (forbidden): one answer for an account that is not there and
 * one the certificate says nothing about.
 */
export async function signEmailChange(
  context: CertificateContext,
  input: SignEmailChangeInput,
): Promise<void> {
  const read = readInput(signEmailChangeInput, input);
  const { challenge, signer, details } = await signerOf(context, context.trust, {
    ...read,
    purpose: 'certificate_email',
  });
  const { oldEmail = '', newEmail = '' } = details;
  const user = await context.database.unsafeClient.user.findUnique({
    where: { email: oldEmail },
    select: { id: true },
  });
  const allowed = user !== null && (await maySpeakFor(context, challenge.organizationId, user.id, signer));
  if (user === null || !allowed) throw otherCertificate();
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    await transaction.signInChallenge.updateMany({
      where: { id: challenge.id, usedAt: null },
      data: { userId: user.id },
    });
    await addCode(transaction, now, {
      organizationId: challenge.organizationId,
      host: challenge.host,
      purpose: 'email_change',
      subjectId: challenge.id,
      userId: user.id,
      channel: 'email',
      destination: newEmail,
    });
  });
}

export const finishEmailChangeInput = z.object({
  challenge: z.string().max(100),
  host: z.string().max(300),
  code: codeDigitsField,
});
export type FinishEmailChangeInput = z.input<typeof finishEmailChangeInput>;

/**
 * Ends the change by the code from the new address. All sessions end; both addresses are told.
 * @throws AppError `code.wrong`, `email.taken` (conflict), `session.challenge_stale`.
 */
export async function finishEmailChange(
  context: ServiceContext,
  input: FinishEmailChangeInput,
): Promise<void> {
  const { code, ...which } = readInput(finishEmailChangeInput, input);
  const challenge = await openChallenge(context, { ...which, purpose: 'certificate_email' });
  const codeId = await checkCode(context, { subjectId: challenge.id, purpose: 'email_change', code });
  const brand = await brandByHost(context, challenge.host);
  const { userId } = challenge;
  if (brand === null || userId === null) throw notFound('brand');
  const { oldEmail = '', newEmail = '' } = JSON.parse(challenge.details) as Record<string, string>;
  const now = context.clock.now();
  try {
    await inTransaction(context.database, async (transaction) => {
      await useCode(transaction, codeId, now);
      await useChallenge(transaction, challenge.id, now);
      const { count } = await transaction.user.updateMany({
        where: { id: userId, email: oldEmail },
        data: { email: newEmail },
      });
      if (count !== 1) throw otherCertificate();
      await transaction.userSession.updateMany({
        where: { userId, revokedAt: null },
        data: { revokedAt: now },
      });
      await transaction.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
      for (const to of [oldEmail, newEmail]) {
        await writeNotice(transaction, now, { brand, userId, event: 'email_changed', to });
      }
      await writeAudit(transaction, null, now, {
        organizationId: brand.organizationId,
        action: 'user.email_changed',
        subjectType: 'User',
        subjectId: userId,
        details: { by: 'certificate' },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'User_email_key')) throw error;
    throw new AppError(
      'conflict',
      'email.taken',
      'С новой почтой уже есть другой вход. Укажите другой адрес или войдите с ним.',
      { cause: error },
    );
  }
}

async function maySpeakFor(
  context: CertificateContext,
  brandOwnerId: string,
  userId: string,
  signer: SignerReport,
): Promise<boolean> {
  const { unsafeClient } = context.database;
  if (signer.snils !== null) {
    const own = await unsafeClient.certificateBinding.findFirst({
      where: { userId, subjectDigest: personDigest(context.keys, signer) },
      select: { id: true },
    });
    if (own !== null) return true;
  }
  if (signer.kind === 'person' || signer.inn === null) return false;
  const owned = await unsafeClient.membership.findFirst({
    where: {
      userId,
      role: 'owner',
      revokedAt: null,
      organization: {
        inn: signer.inn,
        state: { not: 'closed' },
        OR: [{ id: brandOwnerId }, { providerId: brandOwnerId }],
      },
    },
    select: { organization: { select: { ogrn: true } } },
  });
  if (owned === null) return false;
  const { ogrn } = owned.organization;
  return ogrn === '' || ogrn === signer.ogrn;
}

function otherCertificate(): AppError {
  return new AppError(
    'forbidden',
    'certificate.other',
    'Сертификат не относится к этому входу: нужен ваш собственный, подключённый раньше, или сертификат организации, которой вы владеете в кабинете.',
  );
}
