import { z } from 'zod';
import { type CodeDelivery, codeStanding } from '../codes/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type OpenRegistration, openRegistration } from './find.ts';

export const registrationInput = z.object({ token: z.string().max(100), host: z.string().max(300) });
export type RegistrationInput = z.input<typeof registrationInput>;

export interface RegistrationStep {
  readonly destination: string;
  readonly confirmed: boolean;
  readonly delivery: CodeDelivery;
  readonly resendAt: Date;
}

/** Where a registration stands, for whoever holds its token. */
export interface RegistrationState {
  readonly email: RegistrationStep;
  readonly phone: RegistrationStep;
  /** True when the SMS centre said for good that no code reaches the phone: it may be confirmed later. */
  readonly phoneMayWait: boolean;
  readonly phoneSkipped: boolean;
  /** True when nothing is left but to complete it. */
  readonly ready: boolean;
}

/** @throws AppError `registration.stale`. */
export async function registrationState(
  context: ServiceContext,
  input: RegistrationInput,
): Promise<RegistrationState> {
  const registration = await openRegistration(context, readInput(registrationInput, input));
  return stateOf(context, registration);
}

export async function stateOf(
  context: ServiceContext,
  registration: OpenRegistration,
): Promise<RegistrationState> {
  const { id, email, phone, emailConfirmedAt, phoneConfirmedAt, phoneSkippedAt } = registration;
  const step = async (purpose: 'registration_email' | 'registration_phone', to: string, done: boolean) => {
    const standing = await codeStanding(context, { subjectId: id, purpose });
    return {
      destination: to,
      confirmed: done,
      delivery: standing?.delivery ?? 'waiting',
      resendAt: standing?.resendAt ?? context.clock.now(),
    };
  };
  const byMail = await step('registration_email', email, emailConfirmedAt !== null);
  const bySms = await step('registration_phone', phone, phoneConfirmedAt !== null);
  const phoneSkipped = phoneSkippedAt !== null;
  return {
    email: byMail,
    phone: bySms,
    phoneMayWait:
      !bySms.confirmed && (bySms.delivery === 'unsubscribed' || bySms.delivery === 'undeliverable'),
    phoneSkipped,
    ready: byMail.confirmed && (bySms.confirmed || phoneSkipped),
  };
}
