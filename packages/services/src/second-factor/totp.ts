import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import { codeDigitsField } from '../codes/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { type Keyring, openSecret, sealSecret } from '../secrets/index.ts';
import { requireFresh } from '../sessions/fresh.ts';
import { personOf } from '../sessions/person.ts';
import type { ResolvedSession } from '../sessions/resolve.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';

const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** Clocks of phones go wrong by less than a step: one before and one after are taken too. */
const DRIFT_STEPS = 1;

/** What an authenticator reads. */
export interface TotpEnrolment {
  /** `otpauth://…` for a QR code. */
  readonly uri: string;
  /** The same secret for typing, in base32. */
  readonly secret: string;
}

const place = (userId: string) => `totp:${userId}`;

/**
 * Begins a generator of codes: a new secret that counts once a code of it was shown. An unconfirmed one is replaced.
 * @throws AppError `session.confirm`, `totp.exists` (conflict).
 */
export async function startTotp(
  context: ServiceContext,
  keys: Keyring,
  session: ResolvedSession,
): Promise<TotpEnrolment> {
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const secret = new Secret({ size: SECRET_BYTES });
  const sealedSecret = sealSecret(keys, place(user.id), secret.bytes);
  const now = context.clock.now();
  try {
    await inTransaction(context.database, async (transaction) => {
      await transaction.totpFactor.deleteMany({ where: { userId: user.id, confirmedAt: null } });
      await transaction.totpFactor.create({
        data: { id: newId(now), userId: user.id, sealedSecret, createdAt: now },
        select: { id: true },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'TotpFactor_userId_key')) throw error;
    throw new AppError(
      'conflict',
      'totp.exists',
      'Приложение с кодами уже подключено. Сначала отключите его.',
      {
        cause: error,
      },
    );
  }
  const totp = generator(secret.bytes, { issuer: brand.name, label: user.email });
  return { uri: totp.toString(), secret: secret.base32 };
}

export const confirmTotpInput = z.object({ code: codeDigitsField });
export type ConfirmTotpInput = z.input<typeof confirmTotpInput>;

/**
 * Ends the enrolment by a code of the new generator.
 * @returns recovery codes, shown this once.
 * @throws AppError `code.wrong` (bad_request), `session.confirm`.
 */
export async function confirmTotp(
  context: ServiceContext,
  keys: Keyring,
  session: ResolvedSession,
  input: ConfirmTotpInput,
): Promise<{ readonly recoveryCodes: readonly string[] }> {
  const { code } = readInput(confirmTotpInput, input);
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const now = context.clock.now();
  const row = await context.database.unsafeClient.totpFactor.findFirst({
    where: { userId: user.id, confirmedAt: null },
    select: { id: true, sealedSecret: true },
  });
  const step = row === null ? null : stepOf(keys, user.id, row.sealedSecret, code, now);
  if (row === null || step === null) throw wrongTotp();
  return inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.totpFactor.updateMany({
      where: { id: row.id, confirmedAt: null },
      data: { confirmedAt: now, lastStep: step },
    });
    if (count !== 1) throw wrongTotp();
    const recoveryCodes = await replaceRecoveryCodes(transaction, user.id, now);
    await writeNotice(transaction, now, { brand, userId: user.id, event: 'totp_added' });
    return { recoveryCodes };
  });
}

/** Takes a code of a person's generator, none twice (ASVS 6.5.1). */
export async function takeTotp(
  context: ServiceContext,
  keys: Keyring,
  userId: string,
  code: string,
): Promise<boolean> {
  const now = context.clock.now();
  const { totpFactor } = context.database.unsafeClient;
  const row = await totpFactor.findFirst({
    where: { userId, confirmedAt: { not: null } },
    select: { id: true, sealedSecret: true },
  });
  const step = row === null ? null : stepOf(keys, userId, row.sealedSecret, code, now);
  if (row === null || step === null) return false;
  const { count } = await totpFactor.updateMany({
    where: { id: row.id, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

/** Takes the generator away. Without a passkey the recovery codes and codes by SMS go with it. */
export async function removeTotp(context: ServiceContext, session: ResolvedSession): Promise<void> {
  const { user, brand } = session;
  await requireFresh(context, personOf(session));
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.totpFactor.deleteMany({ where: { userId: user.id } });
    if (count === 0) return;
    if ((await transaction.passkey.count({ where: { userId: user.id } })) === 0) {
      await transaction.recoveryCode.deleteMany({ where: { userId: user.id } });
      await transaction.user.updateMany({ where: { id: user.id }, data: { smsFactorAt: null } });
    }
    await writeNotice(transaction, now, { brand, userId: user.id, event: 'totp_removed' });
  });
}

/** New recovery codes in the place of the old ones. @throws AppError `session.confirm`. */
export async function renewRecoveryCodes(
  context: ServiceContext,
  session: ResolvedSession,
): Promise<{ readonly recoveryCodes: readonly string[] }> {
  await requireFresh(context, personOf(session));
  const now = context.clock.now();
  return inTransaction(context.database, async (transaction) => ({
    recoveryCodes: await replaceRecoveryCodes(transaction, session.user.id, now),
  }));
}

function stepOf(keys: Keyring, userId: string, sealed: Uint8Array, code: string, at: Date): number | null {
  const totp = generator(openSecret(keys, place(userId), sealed));
  const delta = totp.validate({ token: code, timestamp: at.getTime(), window: DRIFT_STEPS });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

function generator(secret: Uint8Array, words: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({
    ...words,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });
}

function wrongTotp(): AppError {
  return new AppError(
    'bad_request',
    'code.wrong',
    'Код не подходит. Проверьте время на телефоне и введите следующий код.',
    { fields: { code: 'Код не подходит. Проверьте время на телефоне и введите следующий код.' } },
  );
}
