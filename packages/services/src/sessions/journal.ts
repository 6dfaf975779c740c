import type { Database } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import {
  SIGN_IN_TRIES_OF_ADDRESS,
  SIGN_IN_TRIES_OF_KNOWN_DEVICE,
  SIGN_IN_TRIES_OF_PAIR,
  SIGN_IN_WINDOW_SECONDS,
} from './limits.ts';

export interface SignInAttempt {
  readonly email: string;
  readonly host: string;
  readonly ipAddress: string;
  readonly userAgent: string;
  /** The secret of the browser's own cookie, where it has one. */
  readonly device?: string | undefined;
}

/** How somebody came in. A second factor stands for password and factor. */
export type SignInMethod =
  | 'password'
  | 'registration'
  | 'totp'
  | 'sms'
  | 'recovery_code'
  | 'passkey'
  | 'certificate';

export type SignInOutcome =
  | 'signed_in'
  | 'wrong_password'
  | 'unknown_user'
  | 'disabled'
  | 'throttled'
  | 'wrong_host'
  | 'second_factor'
  | 'wrong_factor'
  | 'wrong_certificate';

const FAILURES: SignInOutcome[] = [
  'wrong_password',
  'unknown_user',
  'disabled',
  'wrong_host',
  'wrong_factor',
  'wrong_certificate',
];

/** Whether the address has tried too often of late; a refusal for that reason does not count as a try. */
export async function triedTooOften(
  database: Database,
  attempt: SignInAttempt,
  at: Date,
  knownDevice = false,
): Promise<boolean> {
  const triesOfPair = knownDevice ? SIGN_IN_TRIES_OF_KNOWN_DEVICE : SIGN_IN_TRIES_OF_PAIR;
  const since = new Date(at.getTime() - SIGN_IN_WINDOW_SECONDS * 1000);
  const failed = { at: { gt: since }, outcome: { in: FAILURES }, ipAddress: attempt.ipAddress };
  const { loginJournal } = database.unsafeClient;
  const [ofPair, ofAddress] = await Promise.all([
    loginJournal.findMany({
      where: { ...failed, email: attempt.email },
      select: { id: true },
      take: triesOfPair,
    }),
    loginJournal.findMany({ where: failed, select: { id: true }, take: SIGN_IN_TRIES_OF_ADDRESS }),
  ]);
  const addressIsSpent = !knownDevice && ofAddress.length >= SIGN_IN_TRIES_OF_ADDRESS;
  return ofPair.length >= triesOfPair || addressIsSpent;
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
    readonly method: SignInMethod;
    readonly at: Date;
  },
): Promise<void> {
  const { email, host, ipAddress, userAgent } = attempt;
  await database.unsafeClient.loginJournal.create({
    data: { id: newId(entry.at), email, host, ipAddress, userAgent, ...entry },
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

/** How many second factors of a person did not fit of late. */
export async function wrongFactorsOf(database: Database, userId: string, at: Date): Promise<number> {
  return database.unsafeClient.loginJournal.count({
    where: {
      userId,
      outcome: 'wrong_factor',
      at: { gt: new Date(at.getTime() - SIGN_IN_WINDOW_SECONDS * 1000) },
    },
  });
}
