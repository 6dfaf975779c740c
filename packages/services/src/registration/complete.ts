import { inTransaction, isUniqueViolation } from '@koreshok/db';
import { AppError, newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { openSession, type SignedIn } from '../sessions/open-session.ts';
import { openRegistration, staleRegistration } from './find.ts';
import { registrationInput, stateOf } from './state.ts';

export const completeRegistrationInput = registrationInput.extend({
  ipAddress: z.string().max(45),
  userAgent: z.string().transform((text) => text.slice(0, 255)),
  device: z.string().max(100).optional(),
});
export type CompleteRegistrationInput = z.input<typeof completeRegistrationInput>;

export interface CompletedRegistration extends SignedIn {
  /** Where the person wanted to go on to; '' for the first page. */
  readonly next: string;
}

/**
 * Makes the account of a registration whose codes are confirmed, writes the consent down, and signs the person in.
 * @throws AppError `registration.unconfirmed` (conflict), `registration.taken` (conflict) when the e-mail got an account
 * meanwhile: its owner has proved to hold it, so he may be told.
 */
export async function completeRegistration(
  context: ServiceContext,
  input: CompleteRegistrationInput,
): Promise<CompletedRegistration> {
  const { ipAddress, userAgent, device, ...which } = readInput(completeRegistrationInput, input);
  const registration = await openRegistration(context, which);
  const { ready } = await stateOf(context, registration);
  if (!ready) throw unconfirmed();
  const brand = await brandByHost(context, registration.host);
  if (brand === null) throw notFound('brand', { host: registration.host });
  const now = context.clock.now();
  const userId = newId(now);
  const { id, email, name, phone, passwordHash, phoneConfirmedAt, organizationId, consentTextId } =
    registration;
  try {
    return await inTransaction(context.database, async (transaction) => {
      await transaction.user.create({
        data: { id: userId, email, name, phone, phoneConfirmedAt, passwordHash, createdAt: now },
        select: { id: true },
      });
      const { count } = await transaction.registration.updateMany({
        where: { id, completedAt: null },
        data: { completedAt: now, userId, passwordHash: '' },
      });
      if (count !== 1) throw staleRegistration();
      const consentId = newId(now);
      await transaction.personalDataConsent.create({
        data: {
          id: consentId,
          organizationId,
          userId,
          consentTextId,
          host: brand.host,
          ipAddress,
          userAgent,
          givenAt: now,
        },
        select: { id: true },
      });
      await writeAudit(transaction, null, now, {
        organizationId,
        action: 'user.registered',
        subjectType: 'User',
        subjectId: userId,
        details: { consentId, phoneConfirmed: phoneConfirmedAt !== null },
      });
      const signedIn = await openSession(transaction, {
        userId,
        brand,
        organizationId: null,
        attempt: { email, host: brand.host, ipAddress, userAgent, device },
        method: 'registration',
        trusted: false,
        at: now,
      });
      return { ...signedIn, next: registration.next };
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'User_email_key')) throw error;
    throw new AppError(
      'conflict',
      'registration.taken',
      'С этой почтой уже есть вход. Войдите с прежним паролем или задайте новый.',
      { cause: error },
    );
  }
}

function unconfirmed(): AppError {
  return new AppError(
    'conflict',
    'registration.unconfirmed',
    'Сначала подтвердите почту и телефон кодами из сообщений.',
  );
}
