import type { Transaction } from '@koreshok/db';
import { AppError, newId } from '@koreshok/domain';
import { z } from 'zod';
import { brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { lineField, readInput } from '../input/index.ts';
import { currentConsentText } from '../consents/index.ts';
import { hashPassword, newPasswordField, passwordFits, requireUnguessable } from '../passwords/index.ts';
import { journalSignIn, tooManyTries, triedTooOften } from '../sessions/journal.ts';
import { oneAtATime } from '../sessions/one-at-a-time.ts';
import type { OpenInvitation } from './read.ts';
import { staleInvitation } from './rows.ts';

/** Who joins: somebody the house knows, or a new person to be written down. */
export interface JoiningPerson {
  readonly isNew: boolean;
  /** Writes a new person; answers the id either way. */
  write(transaction: Transaction, at: Date): Promise<string>;
}

export interface Shown {
  readonly sessionUserId: string | null;
  readonly ipAddress: string;
  readonly userAgent: string;
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  /** The version of the consent text that was read and agreed to. */
  readonly consentVersion?: number | undefined;
}

/** Finds out who joins. A known person is signed in here, or shows his password; tries are counted like signing in. */
export async function joiningPerson(
  context: ServiceContext,
  invitation: OpenInvitation,
  shown: Shown,
): Promise<JoiningPerson> {
  const known = await context.database.unsafeClient.user.findUnique({
    where: { email: invitation.email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  if (known === null) return newPerson(context, invitation, shown);
  if (known.disabledAt !== null) throw staleInvitation();
  if (known.id !== shown.sessionUserId)
    await oneAtATime(shown.ipAddress, () => checkPassword(context, invitation, known, shown));
  return { isNew: false, write: () => Promise.resolve(known.id) };
}

const newPersonShape = z.object({
  name: lineField(120, 'Напишите, как вас зовут.'),
  password: newPasswordField,
  consentVersion: z.number({ error: 'Без согласия мы не можем завести вам вход.' }).int(),
});

async function newPerson(
  context: ServiceContext,
  invitation: OpenInvitation,
  shown: Shown,
): Promise<JoiningPerson> {
  const { name, password, consentVersion } = readInput(newPersonShape, shown);
  const brand = await brandByHost(context, invitation.host);
  if (brand === null) throw staleInvitation();
  await requireUnguessable(
    context,
    password,
    [name, invitation.email, invitation.organization.shortName, brand.name, brand.host],
    'password',
  );
  const consent = await currentConsentText(context, brand);
  if (consent.version !== consentVersion) throw consentChanged();
  const passwordHash = await hashPassword(password);
  const { host } = brand;
  const { ipAddress, userAgent } = shown;
  return {
    isNew: true,
    async write(transaction, at) {
      const userId = newId(at);
      await transaction.user.create({
        data: { id: userId, email: invitation.email, name, passwordHash, createdAt: at },
        select: { id: true },
      });
      await transaction.personalDataConsent.create({
        data: {
          id: newId(at),
          organizationId: brand.organizationId,
          userId,
          consentTextId: consent.id,
          host,
          ipAddress,
          userAgent,
          givenAt: at,
        },
        select: { id: true },
      });
      return userId;
    },
  };
}

function consentChanged(): AppError {
  return new AppError(
    'conflict',
    'consent_text.changed',
    'Пока вы заполняли форму, текст согласия изменился. Обновите страницу и прочитайте новый.',
  );
}

async function checkPassword(
  context: ServiceContext,
  invitation: OpenInvitation,
  user: { readonly id: string; readonly passwordHash: string },
  { password = '', ipAddress, userAgent }: Shown,
): Promise<void> {
  const { database, clock } = context;
  const at = clock.now();
  const brand = await brandByHost(context, invitation.host);
  if (brand === null) throw staleInvitation();
  const attempt = { email: invitation.email, host: brand.host, ipAddress, userAgent };
  if (await triedTooOften(database, attempt, at)) throw tooManyTries();
  if (await passwordFits(password, user.passwordHash)) return;
  await journalSignIn(database, attempt, {
    method: 'password',
    organizationId: brand.organizationId,
    userId: user.id,
    outcome: 'wrong_password',
    at,
  });
  throw new AppError(
    'bad_request',
    'invitation.wrong_password',
    'Пароль не подходит. Нужен тот, с которым вы уже входите по этой почте.',
    { fields: { password: 'Пароль не подходит.' } },
  );
}
