import { invitationOpen, type MembershipRole } from '@koreshok/domain';
import { z } from 'zod';
import { canonicalHost } from '../brands/index.ts';
import type { ServiceContext } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { tokenDigest } from '../sessions/token.ts';
import { staleInvitation } from './rows.ts';

export const readInvitationInput = z.object({ token: z.string().max(100), host: z.string().max(300) });
export type ReadInvitationInput = z.input<typeof readInvitationInput>;

/** What the one who followed the link is shown before he joins. */
export interface ShownInvitation {
  readonly organizationName: string;
  readonly inviterName: string;
  readonly email: string;
  readonly name: string;
  readonly role: MembershipRole;
  readonly savedRoleName: string | null;
  /** Whether the e-mail has an account already; whoever holds the link has shown to read its mail. */
  readonly known: boolean;
}

/** @throws AppError `invitation.stale` (bad_request). */
export async function readInvitation(
  context: ServiceContext,
  input: ReadInvitationInput,
): Promise<ShownInvitation> {
  const row = await openInvitation(context, input);
  const { unsafeClient } = context.database;
  const [user, inviter] = await Promise.all([
    unsafeClient.user.findUnique({ where: { email: row.email }, select: { id: true } }),
    unsafeClient.user.findUnique({ where: { id: row.createdById }, select: { name: true } }),
  ]);
  return {
    organizationName: row.organization.shortName,
    inviterName: inviter?.name ?? '',
    email: row.email,
    name: row.name,
    role: row.role,
    savedRoleName: row.savedRole?.name ?? null,
    known: user !== null,
  };
}

/** Notes that the link was followed by a person: asked by the page itself, not by whatever reads mail ahead. */
export async function noteInvitationOpened(
  context: ServiceContext,
  input: ReadInvitationInput,
): Promise<void> {
  const { id } = await openInvitation(context, input);
  await context.database.unsafeClient.invitation.updateMany({
    where: { id, openedAt: null },
    data: { openedAt: context.clock.now() },
  });
}

/** The invitation behind a link, if it can still be accepted on this host. */
export async function openInvitation(context: ServiceContext, input: ReadInvitationInput) {
  const { token, host } = readInput(readInvitationInput, input);
  const row = await context.database.unsafeClient.invitation.findUnique({
    where: { tokenDigest: tokenDigest(token) },
    select: {
      id: true,
      organizationId: true,
      email: true,
      name: true,
      role: true,
      savedRoleId: true,
      allOutlets: true,
      revenueHidden: true,
      host: true,
      createdById: true,
      sentAt: true,
      openedAt: true,
      acceptedAt: true,
      revokedAt: true,
      expiresAt: true,
      savedRole: { select: { name: true, role: true } },
      outlets: { select: { outletId: true } },
      registers: { select: { cashRegisterId: true } },
      organization: { select: { shortName: true, kind: true, state: true } },
    },
  });
  const open =
    row !== null &&
    row.host === canonicalHost(host) &&
    row.organization.state !== 'closed' &&
    invitationOpen(row, context.clock.now());
  if (!open) throw staleInvitation();
  return row;
}

export type OpenInvitation = Awaited<ReturnType<typeof openInvitation>>;
