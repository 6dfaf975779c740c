import { inTransaction } from '@koreshok/db';
import { AppError, notFound } from '@koreshok/domain';
import { type SignatureReport, type SignerReport, verifyLoginNonce } from '@koreshok/signing';
import { z } from 'zod';
import { writeNotice } from '../access-notices/notice.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { idField, kppField, readInput } from '../input/index.ts';
import { lockPeople } from '../members/last-owner.ts';
import { join } from '../members/join.ts';
import { writeStanding } from '../members/write-standing.ts';
import type { TrustFiles } from '../signing-trust/index.ts';
import type { Joiner } from './person.ts';
import { WHOLE_OWNER } from './whole-owner.ts';

/** A signature of a short text is a few kilobytes, with its chain a few tens of them; base64 in letters. */
const LONGEST = 200_000;

export const joinBySignatureInput = z.object({
  challengeId: idField,
  /** The signature file in base64. */
  signature: z
    .string()
    .max(LONGEST, 'Это не файл подписи: он слишком велик.')
    .min(1, 'Выберите файл подписи.'),
  /** Tells branches of one ИНН apart. */
  kpp: kppField.default(''),
});
export type JoinBySignatureInput = z.input<typeof joinBySignatureInput>;

/**
 * Joins an organization of the brand as its owner, by a signature of its own certificate under a text given out for
 * this person, host and purpose. A certificate of a natural person opens nothing, whatever powers he has.
 * @param trust null where the house has no trusted roots yet.
 * @throws AppError `join.no_trust` (unavailable), `join_challenge.not_found`, `signature.<code>` (bad_request) with the
 * verdict's own sentence, `join.not_of_organization` (bad_request), `organization.not_found`.
 */
export async function joinBySignature(
  context: ServiceContext,
  { userId, brand }: Joiner,
  input: JoinBySignatureInput,
  trust: TrustFiles | null,
): Promise<{ readonly organizationId: string }> {
  const { challengeId, signature, kpp } = readInput(joinBySignatureInput, input);
  const now = context.clock.now();
  const { unsafeClient } = context.database;
  const challenge = await unsafeClient.joinChallenge.findFirst({
    where: { id: challengeId, userId, host: brand.host, usedAt: null },
    select: { nonce: true, issuedAt: true, host: true },
  });
  if (challenge === null) throw notFound('join_challenge');
  if (trust === null) throw noTrust();
  const report = await verifyLoginNonce({
    challenge: { ...challenge, purpose: 'join-organization' },
    host: brand.host,
    purpose: 'join-organization',
    signature: Buffer.from(signature, 'base64'),
    ...trust,
    at: now,
  });
  const party = partyOf(report);
  return inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.joinChallenge.updateMany({
      where: { id: challengeId, userId, usedAt: null },
      data: { usedAt: now },
    });
    if (count !== 1) throw notFound('join_challenge');
    const found = await transaction.organization.findFirst({
      where: {
        providerId: brand.organizationId,
        kind: 'client',
        state: { not: 'closed' },
        inn: party.inn,
        // Requisites that do not say the ОГРН are told apart by the ИНН alone.
        ogrn: { in: ['', party.ogrn] },
        ...(kpp === '' ? {} : { kpp }),
      },
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    });
    if (found === null) throw notHere();
    const organizationId = found.id;
    await lockPeople(transaction, organizationId);
    const membership = await transaction.membership.findFirst({
      where: { organizationId, userId, revokedAt: null },
      select: { id: true },
    });
    const membershipId =
      membership?.id ?? (await join(transaction, organizationId, userId, WHOLE_OWNER, now)).membershipId;
    if (membership !== null) await writeStanding(transaction, organizationId, membershipId, WHOLE_OWNER);
    await writeNotice(transaction, now, 'joined_by_signature', organizationId, membershipId);
    await writeAudit(transaction, { userId, organizationId }, now, {
      organizationId,
      action: 'join.by_signature',
      subjectType: 'Membership',
      subjectId: membershipId,
      details: {
        userId,
        signer: report.chain[0]?.subject ?? '',
        serial: report.chain[0]?.serialNumber ?? '',
      },
    });
    return { organizationId };
  });
}

/** Whom the certificate names. @throws AppError for a signature that does not hold or a person's own. */
function partyOf(report: SignatureReport): { readonly inn: string; readonly ogrn: string } {
  if (report.verdict !== 'valid') {
    throw new AppError('bad_request', `signature.${report.code}`, report.sentence, {
      fields: { signature: report.sentence },
    });
  }
  const signer: SignerReport | null = report.signer;
  if (signer === null || signer.kind === 'person' || signer.inn === null || signer.ogrn === null) {
    throw new AppError(
      'bad_request',
      'join.not_of_organization',
      'Это сертификат физического лица. Нужна подпись организации или предпринимателя: в ней есть ИНН и ОГРН.',
      { fields: { signature: 'Подпись не организации.' } },
    );
  }
  return { inn: signer.inn, ogrn: signer.ogrn };
}

/** Whoever holds its signature may be told: adding the organization would tell the same. */
function notHere(): AppError {
  return new AppError(
    'not_found',
    'organization.not_found',
    'Подпись верна, но организации с её ИНН и ОГРН здесь нет. Добавьте организацию сами, а если она уже подключена, обратитесь в поддержку: в реквизитах ошибка.',
  );
}

function noTrust(): AppError {
  return new AppError(
    'unavailable',
    'join.no_trust',
    'Вход в организацию по электронной подписи здесь пока не включён. Отправьте запрос её администратору.',
  );
}
