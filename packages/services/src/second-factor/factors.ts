import type { ServiceContext } from '../context/index.ts';

/** What a person has besides the password, on a host. */
export interface Factors {
  readonly totp: boolean;
  readonly passkeys: number;
  /** Codes by SMS to a confirmed phone: only beside another factor. */
  readonly sms: boolean;
  readonly phone: string;
  readonly phoneConfirmed: boolean;
  readonly recoveryCodesLeft: number;
}

export async function factorsOf(context: ServiceContext, userId: string, host: string): Promise<Factors> {
  const { unsafeClient } = context.database;
  const [user, totp, passkeys, recoveryCodesLeft] = await Promise.all([
    unsafeClient.user.findUniqueOrThrow({
      where: { id: userId },
      select: { phone: true, phoneConfirmedAt: true, smsFactorAt: true },
    }),
    unsafeClient.totpFactor.findFirst({
      where: { userId, confirmedAt: { not: null } },
      select: { id: true },
    }),
    unsafeClient.passkey.count({ where: { userId, host } }),
    unsafeClient.recoveryCode.count({ where: { userId, usedAt: null } }),
  ]);
  const phoneConfirmed = user.phoneConfirmedAt !== null;
  return {
    totp: totp !== null,
    passkeys,
    sms: user.smsFactorAt !== null && phoneConfirmed,
    phone: user.phone,
    phoneConfirmed,
    recoveryCodesLeft,
  };
}

/** Whether the password alone is not enough. A passkey of another host cannot be shown here, so it does not count. */
export function needsSecondFactor({ totp, passkeys }: Factors): boolean {
  return totp || passkeys > 0;
}
