import type { Database } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { SIGN_IN_TRIES_OF_ADDRESS, SIGN_IN_TRIES_OF_PAIR, SIGN_IN_WINDOW_SECONDS } from './limits.ts';

export interface SignInAttempt {
  readonly email: string;
  readonly host: string;
  readonly ipAddress: string;
  readonly userAgent: string;
}

export type SignInOutcome =
  | 'signed_in'
  | 'wrong_password'
  | 'unknown_user'
  | 'disabled'
  | 'throttled'
  | 'wrong_host';

const FAILURES: SignInOutcome[] = ['wrong_password', 'unknown_user', 'disabled', 'wrong_host'];

/** Whether the address has tried too often of late; a refusal for that reason does not count as a try. */
export async function triedTooOften(database: Database, attempt: SignInAttempt, at: Date): Promise<boolean> {
  const since = new Date(at.getTime() - SIGN_IN_WINDOW_SECONDS * 1000);
  const failed = { at: { gt: since }, outcome: { in: FAILURES }, ipAddress: attempt.ipAddress };
  const { loginJournal } = database.unsafeClient;
  const [ofPair, ofAddress] = await Promise.all([
    loginJournal.findMany({
      where: { ...failed, email: attempt.email },
      select: { id: true },
      take: SIGN_IN_TRIES_OF_PAIR,
    }),
    loginJournal.findMany({ where: failed, select: { id: true }, take: SIGN_IN_TRIES_OF_ADDRESS }),
  ]);
  return ofPair.length >= SIGN_IN_TRIES_OF_PAIR || ofAddress.length >= SIGN_IN_TRIES_OF_ADDRESS;
}

/** Writes the attempt down. @param organizationId the owner of the host's brand. */
export async function journalSignIn(
  database:
    | Pick<Database, 'unsafeClient'>
    | { readonly unsafeClient: Pick<Database['unsafeClient'], 'loginJournal'> },
  attempt: SignInAttempt,
  entry: {
    readonly organizationId: string;
    readonly userId: string | null;
    readonly outcome: SignInOutcome;
    readonly at: Date;
  },
): Promise<void> {
  await database.unsafeClient.loginJournal.create({
    data: { id: newId(entry.at), ...attempt, ...entry },
    select: { id: true },
  });
}

export function tooManyTries(): AppError {
  return new AppError(
    'too_many_requests',
    'session.too_many_tries',
    'Слишком много попыток входа с этого адреса. Подождите 15 минут или задайте новый пароль.',
  );
}
