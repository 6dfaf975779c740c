import { inTransaction } from '@koreshok/db';
import { AppError, newId, notFound } from '@koreshok/domain';
import { z } from 'zod';
import { type Brand, brandByHost } from '../brands/index.ts';
import { addCode } from '../codes/index.ts';
import { currentConsentText } from '../consents/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { emailField, lineField, phoneField, readInput } from '../input/index.ts';
import { hashPassword, newPasswordField, requireUnguessable } from '../passwords/index.ts';
import { newToken, tokenDigest } from '../sessions/token.ts';
import { REGISTRATION_HOURS, REGISTRATIONS_PER_HOUR } from './limits.ts';

export const startRegistrationInput = z.object({
  name: lineField(120, 'Укажите имя.'),
  email: emailField,
  phone: phoneField,
  password: newPasswordField,
  /** The version of the consent text the person agreed to. */
  consentVersion: z.number({ error: 'Без согласия войти нельзя.' }).int().min(1),
  /** A path of the portal to go on to when the account is there: an invitation, a step of onboarding. */
  next: z
    .string()
    .max(500)
    .regex(/^(\/(?![/\\]).*)?$/)
    .default(''),
  host: z.string().max(300),
  /** From the connection or a trusted proxy, never from the form. */
  ipAddress: z.string().max(45),
  userAgent: z.string().transform((text) => text.slice(0, 255)),
});
export type StartRegistrationInput = z.input<typeof startRegistrationInput>;

export interface StartedRegistration {
  /** The secret that carries the registration on; only its digest is kept. */
  readonly token: string;
}

/**
 * Begins a registration: keeps what was typed and sends a code to the e-mail and to the phone. Nothing tells whether the
 * e-mail has an account already: the answer and the work are the same, and the mail alone says so to its owner.
 * @throws AppError `consent_text.changed` (conflict) when another version was published meanwhile,
 * `registration.too_many` (too_many_requests), `brand.not_found`.
 */
export async function startRegistration(
  context: ServiceContext,
  input: StartRegistrationInput,
): Promise<StartedRegistration> {
  const { password, consentVersion, ...typed } = readInput(startRegistrationInput, input);
  const brand = await brandByHost(context, typed.host);
  if (brand === null) throw notFound('brand', { host: typed.host });
  const known = [typed.name, typed.email, typed.phone, brand.name, brand.host];
  await requireUnguessable(context, password, known, 'password');
  const consent = await currentConsentText(context, brand);
  if (consent.version !== consentVersion) throw consentChanged();
  const now = context.clock.now();
  await refuseFlood(context, brand, typed.ipAddress, now);
  const passwordHash = await hashPassword(password);
  const token = newToken();
  const id = newId(now);
  await inTransaction(context.database, async (transaction) => {
    await transaction.registration.create({
      data: {
        ...typed,
        id,
        organizationId: brand.organizationId,
        host: brand.host,
        tokenDigest: tokenDigest(token),
        passwordHash,
        consentTextId: consent.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + REGISTRATION_HOURS * 3_600_000),
      },
      select: { id: true },
    });
    const common = { organizationId: brand.organizationId, host: brand.host, subjectId: id, userId: null };
    await addCode(transaction, now, {
      ...common,
      purpose: 'registration_email',
      channel: 'email',
      destination: typed.email,
    });
    await addCode(transaction, now, {
      ...common,
      purpose: 'registration_phone',
      channel: 'sms',
      destination: typed.phone,
    });
  });
  return { token };
}

async function refuseFlood(
  context: ServiceContext,
  brand: Brand,
  ipAddress: string,
  now: Date,
): Promise<void> {
  const begun = await context.database.unsafeClient.registration.findMany({
    where: {
      organizationId: brand.organizationId,
      ipAddress,
      createdAt: { gt: new Date(now.getTime() - 3_600_000) },
    },
    select: { id: true },
    take: REGISTRATIONS_PER_HOUR,
  });
  if (begun.length < REGISTRATIONS_PER_HOUR) return;
  throw new AppError(
    'too_many_requests',
    'registration.too_many',
    'С этого адреса сейчас слишком много регистраций. Подождите час или напишите в поддержку.',
  );
}

function consentChanged(): AppError {
  return new AppError(
    'conflict',
    'consent_text.changed',
    'Текст согласия обновился. Прочитайте новую редакцию и отправьте форму ещё раз.',
    { fields: { consent: 'Прочитайте новую редакцию согласия.' } },
  );
}
