import { inTransaction } from '@koreshok/db';
import { AppError } from '@koreshok/domain';
import { z } from 'zod';
import { addCode, checkCode, codeDigitsField, useCode } from '../codes/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { phoneField, readInput } from '../input/index.ts';
import { openRegistration } from './find.ts';
import { registrationInput, type RegistrationState, registrationState } from './state.ts';

const channelField = z.enum(['email', 'phone']);

export const confirmRegistrationInput = registrationInput.extend({
  channel: channelField,
  code: codeDigitsField,
});
export type ConfirmRegistrationInput = z.input<typeof confirmRegistrationInput>;

/** Confirms the e-mail or the phone by the code sent to it. @throws AppError `code.wrong`, `registration.stale`. */
export async function confirmRegistration(
  context: ServiceContext,
  input: ConfirmRegistrationInput,
): Promise<RegistrationState> {
  const { channel, code, ...which } = readInput(confirmRegistrationInput, input);
  const registration = await openRegistration(context, which);
  const purpose = channel === 'email' ? 'registration_email' : 'registration_phone';
  const codeId = await checkCode(context, { subjectId: registration.id, purpose, code });
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    await useCode(transaction, codeId, now);
    await transaction.registration.updateMany({
      where: { id: registration.id, completedAt: null },
      data: channel === 'email' ? { emailConfirmedAt: now } : { phoneConfirmedAt: now },
    });
  });
  return registrationState(context, which);
}

export const resendRegistrationCodeInput = registrationInput.extend({
  channel: channelField,
  /** Another phone than the one typed first. */
  phone: phoneField.optional(),
});
export type ResendRegistrationCodeInput = z.input<typeof resendRegistrationCodeInput>;

/**
 * Sends one more code, to another phone where one is named; at most once a minute.
 * @throws AppError `code.too_soon` (too_many_requests), `registration.stale`.
 */
export async function resendRegistrationCode(
  context: ServiceContext,
  input: ResendRegistrationCodeInput,
): Promise<RegistrationState> {
  const { channel, phone, ...which } = readInput(resendRegistrationCodeInput, input);
  const registration = await openRegistration(context, which);
  const now = context.clock.now();
  const byMail = channel === 'email';
  const destination = byMail ? registration.email : (phone ?? registration.phone);
  await inTransaction(context.database, async (transaction) => {
    if (!byMail && destination !== registration.phone) {
      await transaction.registration.updateMany({
        where: { id: registration.id, completedAt: null },
        data: { phone: destination, phoneConfirmedAt: null },
      });
    }
    const added = await addCode(transaction, now, {
      organizationId: registration.organizationId,
      host: registration.host,
      purpose: byMail ? 'registration_email' : 'registration_phone',
      subjectId: registration.id,
      userId: null,
      channel: byMail ? 'email' : 'sms',
      destination,
    });
    if (!added) throw tooSoon();
  });
  return registrationState(context, which);
}

/**
 * Goes on without a confirmed phone, where the SMS centre said that no code reaches it: the subscriber refused mass
 * messages, codes among them, or the number does not exist.
 * @throws AppError `registration.phone_waits` (conflict) while a code may still come.
 */
export async function leavePhoneForLater(
  context: ServiceContext,
  input: z.input<typeof registrationInput>,
): Promise<RegistrationState> {
  const which = readInput(registrationInput, input);
  const state = await registrationState(context, which);
  if (!state.phoneMayWait) {
    throw new AppError(
      'conflict',
      'registration.phone_waits',
      'Код на телефон ещё может прийти. Введите его или укажите другой номер.',
    );
  }
  const { id } = await openRegistration(context, which);
  await context.database.unsafeClient.registration.updateMany({
    where: { id, completedAt: null },
    data: { phoneSkippedAt: context.clock.now() },
  });
  return registrationState(context, which);
}

function tooSoon(): AppError {
  return new AppError(
    'too_many_requests',
    'code.too_soon',
    'Новый код можно запросить через минуту. Если коды не приходят вовсе, подождите час или укажите другой адрес.',
  );
}
