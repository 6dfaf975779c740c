import { inTransaction } from '@koreshok/db';
import { AppError, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { useChallenge } from '../second-factor/challenge.ts';
import type { Keyring } from '../secrets/index.ts';
import { journalSignIn } from '../sessions/journal.ts';
import { openSession, organizationToOpen, type SignedIn } from '../sessions/open-session.ts';
import { mayEnter } from '../sessions/organizations.ts';
import { personDigest } from './person.ts';
import { askForSignature, type CertificateQuestion, signatureField, signerOf } from './question.ts';
import type { TrustSource } from '../signing-trust/index.ts';

/** What judging a certificate stands on. */
export interface CertificateContext extends ServiceContext {
  readonly keys: Keyring;
  readonly trust: TrustSource;
}

/** Begins a sign-in by certificate: a text to sign outside. */
export function startCertificateSignIn(
  context: ServiceContext,
  input: { readonly host: string },
): Promise<CertificateQuestion> {
  return askForSignature(context, { host: input.host, purpose: 'certificate_sign_in', userId: null });
}

export const certificateSignInInput = z.object({
  challenge: z.string().max(100),
  host: z.string().max(300),
  signature: signatureField,
  trusted: z.boolean().default(false),
  ipAddress: z.string().max(45),
  userAgent: z.string().transform((text) => text.slice(0, 255)),
  device: z.string().max(100).optional(),
});
export type CertificateSignInInput = z.input<typeof certificateSignInInput>;

/**
 * Signs in the person whose certificate was connected to an account before. A qualified signature is possession and
 * knowledge in one, so no second factor follows.
 * @throws AppError `certificate.refused`, `certificate.unknown` (unauthenticated), `session.challenge_stale`.
 */
export async function signInWithCertificate(
  context: CertificateContext,
  input: CertificateSignInInput,
): Promise<SignedIn> {
  const { challenge: token, host, signature, trusted, ...from } = readInput(certificateSignInInput, input);
  const answered = await signerOf(context, context.trust, {
    challenge: token,
    host,
    purpose: 'certificate_sign_in',
    signature,
  });
  const { challenge, signer } = answered;
  const brand = await brandByHost(context, challenge.host);
  if (brand === null) throw notFound('brand', { host });
  const at = context.clock.now();
  const binding = await context.database.unsafeClient.certificateBinding.findUnique({
    where: { subjectDigest: personDigest(context.keys, signer) },
    select: { id: true, user: { select: { id: true, email: true, disabledAt: true } } },
  });
  const user = binding?.user ?? null;
  const attempt = { email: user?.email ?? '', host: brand.host, ...from };
  const enters =
    user !== null && user.disabledAt === null && (await mayEnter(context, user.id, brand.organizationId));
  if (binding === null || user === null || !enters) {
    await journalSignIn(context.database, attempt, {
      organizationId: brand.organizationId,
      userId: user?.id ?? null,
      outcome: 'wrong_certificate',
      method: 'certificate',
      at,
    });
    throw new AppError(
      'unauthenticated',
      'certificate.unknown',
      'Этот сертификат не подключён ни к одному входу на этом сайте. Войдите с паролем и подключите его в разделе «Безопасность».',
    );
  }
  const organizationId = await organizationToOpen(context, user.id, brand);
  return inTransaction(context.database, async (transaction) => {
    await useChallenge(transaction, challenge.id, at);
    await transaction.certificateBinding.updateMany({ where: { id: binding.id }, data: { lastUsedAt: at } });
    return openSession(transaction, {
      userId: user.id,
      brand,
      organizationId,
      attempt,
      method: 'certificate',
      trusted,
      at,
    });
  });
}
