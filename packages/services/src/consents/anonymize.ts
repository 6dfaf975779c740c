import type { Transaction } from '@koreshok/db';

const NOBODY = 'Удалённый пользователь';

/**
 * Closes an account and takes the person out of it: name, e-mail, phone, every way in, what was typed and where from.
 * The row stays, so that the journal and papers keep their «who»; the journal of sign-ins goes with its year.
 */
export async function anonymizePerson(
  transaction: Transaction,
  { id: userId, email }: { readonly id: string; readonly email: string },
  now: Date,
): Promise<void> {
  const nameless = `${userId.toLowerCase()}@nobody.invalid`;
  await transaction.user.updateMany({
    where: { id: userId },
    data: {
      email: nameless,
      name: NOBODY,
      phone: '',
      phoneConfirmedAt: null,
      smsFactorAt: null,
      idleMinutes: null,
      passwordHash: '',
      disabledAt: now,
    },
  });
  await transaction.userSession.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now },
  });
  await transaction.userSession.updateMany({
    where: { userId },
    data: { ipAddress: '', userAgent: '' },
  });
  const own = { where: { userId } };
  await transaction.totpFactor.deleteMany(own);
  await transaction.recoveryCode.deleteMany(own);
  await transaction.passkey.deleteMany(own);
  await transaction.certificateBinding.deleteMany(own);
  await transaction.knownDevice.deleteMany(own);
  await transaction.passwordReset.deleteMany(own);
  await transaction.oneTimeCode.deleteMany({ where: { OR: [{ userId }, { destination: email }] } });
  await transaction.signInChallenge.deleteMany(own);
  await transaction.joinChallenge.deleteMany(own);
  await transaction.onboardingDraft.deleteMany(own);
  await transaction.registration.deleteMany({ where: { OR: [{ userId }, { email }] } });
  await transaction.joinRequest.updateMany({
    where: { userId, acceptedAt: null, refusedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  await transaction.joinRequest.updateMany({ where: { userId }, data: { message: '' } });
  await transaction.invitation.updateMany({
    where: { email, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  await transaction.invitation.updateMany({
    where: { email },
    data: { email: nameless, name: NOBODY },
  });
}
