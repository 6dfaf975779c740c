import { inTransaction } from '@koreshok/db';
import { newId, notFound, routes } from '@koreshok/domain';
import { brandByHost } from '../brands/index.ts';
import { type ServiceContext, writeAudit } from '../context/index.ts';
import { newToken, tokenDigest } from './token.ts';

export interface OneTimeLink {
  readonly host: string;
  /** Path with the secret, to be put behind the scheme and the host. */
  readonly path: string;
  readonly validMinutes: number;
}

/**
 * Makes a link by which a person sets the first password, for whoever runs the command line of an installation. The
 * secret is returned and kept nowhere.
 * @throws AppError `user.not_found`, `brand.not_found`.
 */
export async function makeOneTimeLink(
  context: ServiceContext,
  input: { readonly email: string; readonly host: string; readonly validMinutes: number },
): Promise<OneTimeLink> {
  const now = context.clock.now();
  const brand = await brandByHost(context, input.host);
  if (brand === null) throw notFound('brand', { host: input.host });
  const user = await context.database.unsafeClient.user.findUnique({
    where: { email: input.email },
    select: { id: true },
  });
  if (user === null) throw notFound('user', { email: input.email });
  const token = newToken();
  await inTransaction(context.database, async (transaction) => {
    await transaction.passwordReset.create({
      data: {
        id: newId(now),
        userId: user.id,
        tokenDigest: tokenDigest(token),
        host: brand.host,
        createdAt: now,
        expiresAt: new Date(now.getTime() + input.validMinutes * 60_000),
      },
      select: { id: true },
    });
    await writeAudit(transaction, null, now, {
      organizationId: brand.organizationId,
      action: 'user.one_time_link_made',
      subjectType: 'User',
      subjectId: user.id,
    });
  });
  return { host: brand.host, path: routes.public.resetPassword(token), validMinutes: input.validMinutes };
}
