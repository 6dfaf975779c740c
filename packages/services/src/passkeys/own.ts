import { inTransaction } from '@koreshok/db';
import { AppError, newId, notFound } from '@koreshok/domain';
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { ServiceContext } from '../context/index.ts';
import { idField, lineField, readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { askChallenge, openChallenge, useChallenge } from '../second-factor/challenge.ts';
import { replaceRecoveryCodes } from '../second-factor/recovery-codes.ts';
import { requireFresh } from '../sessions/fresh.ts';
import { personOf } from '../sessions/person.ts';
import type { ResolvedSession } from '../sessions/resolve.ts';

const MOST = 20;

/** Begins a new passkey of the person on this host. @throws AppError `session.confirm`. */
export async function startPasskey(
  context: ServiceContext,
  session: ResolvedSession,
): Promise<{ readonly challenge: string; readonly options: PublicKeyCredentialCreationOptionsJSON }> {
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const known = await context.database.unsafeClient.passkey.findMany({
    where: { userId: user.id, host: brand.host },
    select: { credentialId: true },
    take: MOST,
  });
  const asked = await askChallenge(context, { brand, purpose: 'passkey_enrolment', userId: user.id });
  const options = await generateRegistrationOptions({
    rpName: brand.name,
    rpID: brand.host,
    userName: user.email,
    userDisplayName: user.name,
    userID: new Uint8Array(Buffer.from(user.id)),
    challenge: Buffer.from(asked.nonce, 'base64url'),
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  return { challenge: asked.token, options };
}

export const finishPasskeyInput = z.object({
  challenge: z.string().max(100),
  answer: z.string().min(1).max(20_000),
  name: lineField(80, 'Назовите ключ, например «Телефон».'),
  origin: z.string().max(300),
});
export type FinishPasskeyInput = z.input<typeof finishPasskeyInput>;

/**
 * Keeps a new passkey. With the first factor come recovery codes, shown this once.
 * @throws AppError `passkey.refused` (bad_request), `passkey.too_many` (conflict), `session.challenge_stale`.
 */
export async function finishPasskey(
  context: ServiceContext,
  session: ResolvedSession,
  input: FinishPasskeyInput,
): Promise<{ readonly recoveryCodes: readonly string[] }> {
  const { challenge: token, answer, name, origin } = readInput(finishPasskeyInput, input);
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const challenge = await openChallenge(context, {
    challenge: token,
    host: brand.host,
    purpose: 'passkey_enrolment',
  });
  if (challenge.userId !== user.id) throw refusedPasskey();
  const made = await verifyRegistrationResponse({
    response: JSON.parse(answer) as RegistrationResponseJSON,
    expectedChallenge: challenge.nonce,
    expectedOrigin: origin,
    expectedRPID: brand.host,
    requireUserVerification: false,
  }).catch((error: unknown) => {
    throw refusedPasskey(error);
  });
  if (!made.verified) throw refusedPasskey();
  const { credential, credentialBackedUp } = made.registrationInfo;
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => {
    await useChallenge(transaction, challenge.id, now);
    if ((await transaction.passkey.count({ where: { userId: user.id } })) >= MOST) {
      throw new AppError('conflict', 'passkey.too_many', `Ключей доступа не больше ${MOST}. Удалите лишние.`);
    }
    await transaction.passkey.create({
      data: {
        id: newId(now),
        userId: user.id,
        host: brand.host,
        credentialId: credential.id,
        publicKey: new Uint8Array(credential.publicKey),
        signCount: credential.counter,
        transports: (credential.transports ?? []).join(',').slice(0, 100),
        backedUp: credentialBackedUp,
        name,
        createdAt: now,
      },
      select: { id: true },
    });
    await writeNotice(transaction, now, { brand, userId: user.id, event: 'passkey_added' });
    const left = await transaction.recoveryCode.count({ where: { userId: user.id, usedAt: null } });
    return { recoveryCodes: left > 0 ? [] : await replaceRecoveryCodes(transaction, user.id, now) };
  });
}

export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  /** Whether the maker keeps a copy, so that it outlives the device. */
  readonly backedUp: boolean;
}

/** The person's passkeys of this host, the oldest first. */
export function listPasskeys(context: ServiceContext, session: ResolvedSession): Promise<OwnPasskey[]> {
  return context.database.unsafeClient.passkey.findMany({
    where: { userId: session.user.id, host: session.brand.host },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
    select: { id: true, name: true, createdAt: true, lastUsedAt: true, backedUp: true },
  });
}

export const removePasskeyInput = z.object({ passkeyId: idField });
export type RemovePasskeyInput = z.input<typeof removePasskeyInput>;

/** Takes one of the own passkeys away. @throws AppError `passkey.not_found`, `session.confirm`. */
export async function removePasskey(
  context: ServiceContext,
  session: ResolvedSession,
  input: RemovePasskeyInput,
): Promise<void> {
  const { passkeyId } = readInput(removePasskeyInput, input);
  const { user, brand } = session;
  const { unsafeClient } = context.database;
  const own = await unsafeClient.passkey.findFirst({
    where: { id: passkeyId, userId: user.id },
    select: { id: true },
  });
  if (own === null) throw notFound('passkey');
  await requireFresh(context, personOf(session));
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.passkey.deleteMany({ where: { id: passkeyId, userId: user.id } });
    if (count !== 1) throw notFound('passkey');
    const [others, totp] = [
      await transaction.passkey.count({ where: { userId: user.id } }),
      await transaction.totpFactor.count({ where: { userId: user.id, confirmedAt: { not: null } } }),
    ];
    if (others + totp === 0) {
      await transaction.recoveryCode.deleteMany({ where: { userId: user.id } });
      await transaction.user.updateMany({ where: { id: user.id }, data: { smsFactorAt: null } });
    }
    await writeNotice(transaction, now, { brand, userId: user.id, event: 'passkey_removed' });
  });
}

function refusedPasskey(cause?: unknown): AppError {
  return new AppError(
    'bad_request',
    'passkey.refused',
    'Ключ доступа не получилось проверить. Попробуйте ещё раз или возьмите другое устройство.',
    { cause },
  );
}
