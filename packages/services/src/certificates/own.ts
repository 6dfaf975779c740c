import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { useChallenge } from '../second-factor/challenge.ts';
import { requireFresh } from '../sessions/fresh.ts';
import { personOf } from '../sessions/person.ts';
import type { ResolvedSession } from '../sessions/resolve.ts';
import { personDigest, personName } from './person.ts';
import { askForSignature, type CertificateQuestion, signatureField, signerOf } from './question.ts';
import type { CertificateContext } from './sign-in.ts';

/** Begins to connect a certificate to the own account. @throws AppError `session.confirm`. */
export async function startCertificate(
  context: ServiceContext,
  session: ResolvedSession,
): Promise<CertificateQuestion> {
  await requireFresh(context, personOf(session));
  return askForSignature(context, {
    host: session.brand.host,
    purpose: 'certificate_binding',
    userId: session.user.id,
    about: session.user.email,
  });
}

export const finishCertificateInput = z.object({
  challenge: z.string().max(100),
  signature: signatureField,
});
export type FinishCertificateInput = z.input<typeof finishCertificateInput>;

/**
 * Connects the person of a certificate to the own account, in the place of an earlier one.
 * @throws AppError `certificate.refused`, `certificate.taken` (conflict) when it is connected to somebody else's account.
 */
export async function finishCertificate(
  context: CertificateContext,
  session: ResolvedSession,
  input: FinishCertificateInput,
): Promise<void> {
  const { challenge: token, signature } = readInput(finishCertificateInput, input);
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const { challenge, signer } = await signerOf(context, context.trust, {
    challenge: token,
    host: brand.host,
    purpose: 'certificate_binding',
    signature,
  });
  if (challenge.userId !== user.id) throw taken();
  const now = context.clock.now();
  const subjectDigest = personDigest(context.keys, signer);
  try {
    await inTransaction(context.database, async (transaction) => {
      await useChallenge(transaction, challenge.id, now);
      await transaction.certificateBinding.deleteMany({ where: { userId: user.id } });
      await transaction.certificateBinding.create({
        data: {
          id: newId(now),
          userId: user.id,
          subjectDigest,
          holderName: personName(signer),
          boundAt: now,
        },
        select: { id: true },
      });
      await writeNotice(transaction, now, { brand, userId: user.id, event: 'certificate_added' });
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'CertificateBinding_subjectDigest_key')) throw error;
    throw taken();
  }
}

export interface OwnCertificate {
  readonly holderName: string;
  readonly boundAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Whose certificates open the own account; null when none do. */
export function ownCertificate(
  context: ServiceContext,
  session: ResolvedSession,
): Promise<OwnCertificate | null> {
  return context.database.unsafeClient.certificateBinding.findUnique({
    where: { userId: session.user.id },
    select: { holderName: true, boundAt: true, lastUsedAt: true },
  });
}

/** Certificates open the own account no more. @throws AppError `session.confirm`. */
export async function removeCertificate(context: ServiceContext, session: ResolvedSession): Promise<void> {
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.certificateBinding.deleteMany({ where: { userId: user.id } });
    if (count > 0) {
      await writeNotice(transaction, now, { brand, userId: user.id, event: 'certificate_removed' });
    }
  });
}

function taken(): AppError {
  return new AppError(
    'conflict',
    'certificate.taken',
    'Этот сертификат уже подключён к другому входу. Отключите его там и повторите.',
  );
}
