import { invitationOpen, routes } from '@koreshok/domain';
import { type Brand, brandByHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { newToken, tokenDigest } from '../sessions/token.ts';

/** What the mail with the link says. */
export interface InvitationMail {
  readonly to: string;
  readonly name: string;
  readonly organizationName: string;
  /** Who calls; empty when nobody in particular does. */
  readonly inviterName: string;
  readonly brand: Brand;
  /** Path with the secret, to be put behind the scheme and the brand's host. */
  readonly path: string;
  readonly expiresAt: Date;
}

/**
 * Makes the secret of an invitation for the mail that goes out right now; an earlier secret stops working. Called by
 * the mail worker, which may repeat it.
 * @returns null when there is nothing to send any more: accepted, revoked, expired, a brand taken down.
 */
export async function issueInvitation(
  context: ServiceContext,
  input: { readonly invitationId: string },
): Promise<InvitationMail | null> {
  const now = context.clock.now();
  const { invitation, user } = context.database.unsafeClient;
  const row = await invitation.findUnique({
    where: { id: input.invitationId },
    select: {
      email: true,
      name: true,
      host: true,
      createdById: true,
      sentAt: true,
      openedAt: true,
      acceptedAt: true,
      revokedAt: true,
      expiresAt: true,
      organization: { select: { shortName: true } },
    },
  });
  if (row === null || !invitationOpen(row, now)) return null;
  const brand = await brandByHost(context, row.host);
  if (brand === null) return null;
  const inviter = await user.findUnique({ where: { id: row.createdById }, select: { name: true } });
  const token = newToken();
  const { count } = await invitation.updateMany({
    where: { id: input.invitationId, acceptedAt: null, revokedAt: null },
    data: { tokenDigest: tokenDigest(token), sentAt: now },
  });
  if (count !== 1) return null;
  return {
    to: row.email,
    name: row.name,
    organizationName: row.organization.shortName,
    inviterName: inviter?.name ?? '',
    brand,
    path: routes.public.invitation(token),
    expiresAt: row.expiresAt,
  };
}
