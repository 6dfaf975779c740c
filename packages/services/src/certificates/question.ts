import { AppError, notFound } from '@koreshok/domain';
import {
  type ChallengePurpose as SignedPurpose,
  LAWFUL_ORGANIZATION_ISSUERS,
  type LoginChallenge,
  type SignatureReport,
  type SignerReport,
  verifyLoginNonce,
  writeLoginChallenge,
} from '@koreshok/signing';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { askChallenge, countTry, type OpenChallenge, openChallenge } from '../second-factor/challenge.ts';
import type { TrustSource } from '../signing-trust/index.ts';
import { requireTrust } from './trust.ts';

/** What a certificate is shown for. */
export type CertificatePurpose = 'certificate_sign_in' | 'certificate_binding' | 'certificate_email';

const SIGNED: Readonly<Record<CertificatePurpose, SignedPurpose>> = {
  certificate_sign_in: 'sign-in',
  certificate_binding: 'bind-certificate',
  certificate_email: 'change-email',
};

/** A text to sign outside and to bring back. */
export interface CertificateQuestion {
  readonly challenge: string;
  readonly fileName: string;
  /** The file for signing, as text. */
  readonly text: string;
}

/** A detached or attached signature: DER, PEM or base64, the whole file once more in base64. */
export const signatureField = z
  .string({ error: 'Выберите файл подписи.' })
  .min(1, 'Выберите файл подписи.')
  .max(90_000, 'Файл слишком большой. Нужен файл подписи, а не документ.');

/** Asks for a signature under a text that names the host, what it is for, and a code used once. */
export async function askForSignature(
  context: ServiceContext,
  asked: {
    readonly host: string;
    readonly purpose: CertificatePurpose;
    readonly userId: string | null;
    /** What is asked for, in words of the text that is signed. */
    readonly about?: string;
    /** Facts for the answer. */
    readonly details?: Readonly<Record<string, string>>;
  },
): Promise<CertificateQuestion> {
  const brand = await brandByHost(context, asked.host);
  if (brand === null) throw notFound('brand', { host: asked.host });
  const { purpose, userId, about = '', details = {} } = asked;
  const made = await askChallenge(context, {
    brand,
    purpose,
    userId,
    details: JSON.stringify({ about, ...details }),
  });
  const text = writeLoginChallenge({
    purpose: SIGNED[purpose],
    host: brand.host,
    nonce: made.nonce,
    issuedAt: made.createdAt,
    about,
  });
  return { challenge: made.token, fileName: 'podtverzhdenie.txt', text: new TextDecoder().decode(text) };
}

export interface AnsweredQuestion {
  readonly challenge: OpenChallenge;
  readonly signer: SignerReport;
  readonly details: Readonly<Record<string, string>>;
}

/**
 * Judges the signature that came back, by every rule of qualified signatures.
 * @throws AppError `certificate.refused` (bad_request) with the reason in words, `session.challenge_stale`.
 */
export async function signerOf(
  context: ServiceContext,
  trust: TrustSource,
  input: {
    readonly challenge: string;
    readonly host: string;
    readonly purpose: CertificatePurpose;
    /** In base64, as it was uploaded. */
    readonly signature: string;
  },
  verify?: Parameters<typeof verifyLoginNonce>[1],
): Promise<AnsweredQuestion> {
  const challenge = await openChallenge(context, input);
  await countTry(context.database, challenge.id);
  const details = JSON.parse(challenge.details) as Record<string, string>;
  const purpose = SIGNED[input.purpose];
  const asked: LoginChallenge = {
    purpose,
    host: challenge.host,
    nonce: challenge.nonce,
    issuedAt: challenge.createdAt,
    about: details['about'] ?? '',
  };
  const material = await requireTrust(trust);
  const report = await verifyLoginNonce(
    {
      challenge: asked,
      signature: new Uint8Array(Buffer.from(input.signature, 'base64')),
      host: challenge.host,
      purpose,
      ...material,
      at: context.clock.now(),
      policy: { organizationIssuers: LAWFUL_ORGANIZATION_ISSUERS },
    },
    verify,
  );
  if (report.verdict !== 'valid' || report.signer === null) throw refused(report);
  return { challenge, signer: report.signer, details };
}

function refused(report: SignatureReport): AppError {
  return new AppError('bad_request', 'certificate.refused', report.sentence, {
    fields: { signature: report.sentence },
    details: { code: report.code },
  });
}
