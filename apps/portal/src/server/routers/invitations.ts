import {
  acceptInvitation,
  acceptInvitationInput,
  inviteMember,
  inviteMemberInput,
  listInvitations,
  listInvitationsInput,
  noteInvitationOpened,
  readInvitation,
  readInvitationInput,
  resendInvitation,
  resendInvitationInput,
  revokeInvitation,
  revokeInvitationInput,
} from '@koreshok/services/invitations';

import { procedure, publicProcedure, router } from '../procedures/index.ts';

export type { InvitationRow, ShownInvitation } from '@koreshok/services/invitations';

const GUESSED = 'A'.repeat(43);
const theLink = readInvitationInput.omit({ host: true });

export const invitationsRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'own identity:read',
    modules: ['access'],
    sample: () => [{}, { open: true }, { state: 'sent' }],
  })
    .input(listInvitationsInput)
    .query(({ ctx, input }) => listInvitations(ctx.services, ctx.actor, input)),

  /** Into the caller's own organization: no other can be named. */
  create: procedure({
    kind: 'createUnder',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ organizationId, outletId }) => ({
      organizationId,
      email: 'vor@example.ru',
      name: 'Чужой',
      role: 'administrator',
      outletIds: [outletId],
    }),
  })
    .input(inviteMemberInput.omit({ host: true }))
    .mutation(({ ctx, input }) =>
      inviteMember(ctx.services, ctx.actor, { ...input, host: ctx.request.host }),
    ),

  resend: procedure({
    kind: 'byId',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ invitationId }) => ({ invitationId }),
  })
    .input(resendInvitationInput)
    .mutation(({ ctx, input }) => resendInvitation(ctx.services, ctx.actor, input)),

  revoke: procedure({
    kind: 'byId',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ invitationId }) => ({ invitationId }),
  })
    .input(revokeInvitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.services, ctx.actor, input)),

  read: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: () => ({ token: GUESSED }),
  })
    .input(theLink)
    .query(({ ctx, input }) => readInvitation(ctx.services, { ...input, host: ctx.request.host })),

  noteOpened: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: () => ({ token: GUESSED }),
  })
    .input(theLink)
    .mutation(({ ctx, input }) => noteInvitationOpened(ctx.services, { ...input, host: ctx.request.host })),

  accept: publicProcedure({
    kind: 'public',
    permission: 'nobody-in-particular',
    sample: () => ({ token: GUESSED, name: 'Чужой', password: 'длинная новая фраза', consentVersion: 1 }),
  })
    .input(acceptInvitationInput.pick({ token: true, name: true, password: true, consentVersion: true }))
    .mutation(async ({ ctx, input }) => {
      const { host, ipAddress, userAgent } = ctx.request;
      ctx.limits.signIn.take(ipAddress);
      const session = await ctx.session();
      const sessionUserId = session?.user.id ?? null;
      return acceptInvitation(ctx.services, { ...input, sessionUserId, host, ipAddress, userAgent });
    }),
});
