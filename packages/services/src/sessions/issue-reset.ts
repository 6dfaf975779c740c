import { routes } from '@koreshok/domain';
import { type Brand, brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { newToken, tokenDigest } from './token.ts';

/** What the mail with the link says. */
export interface PasswordResetMail {
  readonly to: string;
  readonly userName: string;
  readonly brand: Brand;
  /** Path with the secret, to be put behind the scheme and the brand's host. */
  readonly path: string;
  readonly validMinutes: number;
}

/**
 * Makes the secret of an asked-for reset, for the mail that goes out right now; an earlier secret of the same request
 * stops working. Called by the mail worker, which may repeat it.
 * @returns null when there is nothing to send any more: used, expired, a disabled person, a brand taken down.
 */
export async function issuePasswordReset(
  context: ServiceContext,
  input: { readonly passwordResetId: string },
): Promise<PasswordResetMail | null> {
  const now = context.clock.now();
  const { passwordReset } = context.database.unsafeClient;
  const row = await passwordReset.findUnique({
    where: { id: input.passwordResetId },
    select: {
      host: true,
      expiresAt: true,
      user: { select: { email: true, name: true, disabledAt: true } },
    },
  });
  if (row === null || row.user.disabledAt !== null) return null;
  const brand = await brandByHost(context, row.host);
  const validMinutes = Math.floor((row.expiresAt.getTime() - now.getTime()) / 60_000);
  if (brand === null || validMinutes < 1) return null;
  const token = newToken();
  const { count } = await passwordReset.updateMany({
    where: { id: input.passwordResetId, usedAt: null },
    data: { tokenDigest: tokenDigest(token) },
  });
  if (count !== 1) return null;
  return {
    to: row.user.email,
    userName: row.user.name,
    brand,
    path: routes.public.resetPassword(token),
    validMinutes,
  };
}
