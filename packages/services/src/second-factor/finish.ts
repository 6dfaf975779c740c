import { inTransaction } from '@koreshok/db';
import { AppError, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import { checkCode, useCode } from '../codes/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { writeNotice } from '../notices/index.ts';
import { passkeyRequestOptions, type PasskeyRequest, verifyPasskey } from '../passkeys/request.ts';
import type { Keyring } from '../secrets/index.ts';
import { journalSignIn, tooManyTries, wrongFactorsOf } from '../sessions/journal.ts';
import { SIGN_IN_TRIES_OF_PAIR } from '../sessions/limits.ts';
import { openSession, organizationToOpen, type SignedIn } from '../sessions/open-session.ts';
import { countTry, type OpenChallenge, openChallenge, useChallenge } from './challenge.ts';
import { factorsOf } from './factors.ts';
import { recoveryDigest } from './recovery-codes.ts';
import { takeTotp } from './totp.ts';

/** How a second factor may be shown. */
export interface SecondFactorChoice {
  readonly totp: boolean;
  readonly sms: boolean;
  /** The last two digits of the phone; '' when codes by SMS are off. */
  readonly phoneEnds: string;
  readonly recovery: boolean;
  readonly passkey: PasskeyRequest | null;
}

export const secondFactorInput = z.object({ challenge: z.string().max(100), host: z.string().max(300) });

/** What the person may choose from, for whoever has shown the password. @throws AppError `session.challenge_stale`. */
export async function secondFactorChoice(
  context: ServiceContext,
  input: z.input<typeof secondFactorInput>,
): Promise<SecondFactorChoice> {
  const challenge = await openChallenge(context, {
    ...readInput(secondFactorInput, input),
    purpose: 'second_factor',
  });
  const userId = ownerOf(challenge);
  const factors = await factorsOf(context, userId, challenge.host);
  return {
    totp: factors.totp,
    sms: factors.sms,
    phoneEnds: factors.sms ? factors.phone.slice(-2) : '',
    recovery: factors.recoveryCodesLeft > 0,
    passkey: factors.passkeys > 0 ? await passkeyRequestOptions(context, challenge, userId) : null,
  };
}

export const finishSignInInput = secondFactorInput.extend({
  method: z.enum(['totp', 'sms', 'recovery_code', 'passkey']),
  /** The code, or the passkey's answer as JSON. */
  answer: z.string().min(1, 'Введите код.').max(20_000),
  origin: z.string().max(300),
  ipAddress: z.string().max(45),
  userAgent: z.string().transform((text) => text.slice(0, 255)),
  device: z.string().max(100).optional(),
});
export type FinishSignInInput = z.input<typeof finishSignInInput>;

/**
 * Ends a sign-in with its second factor.
 * @throws AppError `session.wrong_factor` (unauthenticated), `session.challenge_stale`, `session.too_many_tries`.
 */
export async function finishSignIn(
  context: ServiceContext,
  keys: Keyring,
  input: FinishSignInInput,
): Promise<SignedIn> {
  const { challenge: token, host, method, answer, origin, ...from } = readInput(finishSignInInput, input);
  const challenge = await openChallenge(context, { challenge: token, host, purpose: 'second_factor' });
  const { database } = context;
  const userId = ownerOf(challenge);
  const at = context.clock.now();
  // Only whoever knows the password comes this far, so counting by person locks no stranger's victim out.
  if ((await wrongFactorsOf(database, userId, at)) >= SIGN_IN_TRIES_OF_PAIR) throw tooManyTries();
  await countTry(database, challenge.id);
  const user = await database.unsafeClient.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, disabledAt: true },
  });
  const brand = await brandByHost(context, challenge.host);
  if (brand === null) throw notFound('brand', { host });
  const attempt = { email: user.email, host: brand.host, ...from };
  const journal = { organizationId: brand.organizationId, userId, method, at } as const;
  const taken =
    user.disabledAt === null && (await take(context, keys, challenge, { method, answer, origin }));
  if (!taken) {
    await journalSignIn(database, attempt, { ...journal, outcome: 'wrong_factor' });
    throw new AppError(
      'unauthenticated',
      'session.wrong_factor',
      'Код не подходит, устарел или уже был использован. Введите новый или выберите другой способ.',
    );
  }
  const organizationId = await organizationToOpen(context, userId, brand);
  return inTransaction(database, async (transaction) => {
    await useChallenge(transaction, challenge.id, at);
    if (method === 'recovery_code') {
      await writeNotice(transaction, at, { brand, userId, event: 'recovery_code_used' });
    }
    return openSession(transaction, {
      userId,
      brand,
      organizationId,
      attempt,
      method,
      trusted: challenge.trusted,
      at,
    });
  });
}

async function take(
  context: ServiceContext,
  keys: Keyring,
  challenge: OpenChallenge,
  given: Pick<z.output<typeof finishSignInInput>, 'method' | 'answer' | 'origin'>,
): Promise<boolean> {
  const userId = ownerOf(challenge);
  const factors = await factorsOf(context, userId, challenge.host);
  const digits = given.answer.replace(/[\s-]/g, '');
  switch (given.method) {
    case 'totp':
      return takeTotp(context, keys, userId, digits);
    case 'sms':
      return factors.sms && takeSms(context, challenge, digits);
    case 'recovery_code':
      return takeRecoveryCode(context, userId, given.answer);
    case 'passkey':
      return (await verifyPasskey(context, challenge, given)) === userId;
    default: {
      const never: never = given.method;
      throw new Error(`No factor ${String(never)}`);
    }
  }
}

async function takeSms(context: ServiceContext, challenge: OpenChallenge, code: string): Promise<boolean> {
  try {
    const codeId = await checkCode(context, { subjectId: challenge.id, purpose: 'sign_in', code });
    await inTransaction(context.database, (transaction) => useCode(transaction, codeId, context.clock.now()));
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'code.wrong') return false;
    throw error;
  }
}

async function takeRecoveryCode(context: ServiceContext, userId: string, code: string): Promise<boolean> {
  const { count } = await context.database.unsafeClient.recoveryCode.updateMany({
    where: { userId, tokenDigest: recoveryDigest(code), usedAt: null },
    data: { usedAt: context.clock.now() },
  });
  return count === 1;
}

function ownerOf({ userId }: OpenChallenge): string {
  if (userId === null) throw new Error('A second factor is asked of somebody');
  return userId;
}
