import {
  changeMember,
  changeMemberInput,
  endMemberSessions,
  endMemberSessionsInput,
  listMembers,
  listMembersInput,
  memberSessions,
  memberSessionsInput,
  revokeMember,
  revokeMemberInput,
} from '@koreshok/services/members';

import { procedure, router } from '../procedures/index.ts';

export type { Member, MemberSession, MemberSessions } from '@koreshok/services/members';

/** The people of the caller's own organization. */
export const membersRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'own identity:read',
    modules: ['access'],
    sample: () => [{}, { role: 'owner' }],
  })
    .input(listMembersInput)
    .query(({ ctx, input }) => listMembers(ctx.services, ctx.actor, input)),

  change: procedure({
    kind: 'byId',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ membershipId }) => ({ membershipId, role: 'viewer' }),
  })
    .input(changeMemberInput)
    .mutation(({ ctx, input }) => changeMember(ctx.services, ctx.actor, input)),

  sessions: procedure({
    kind: 'byId',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ membershipId }) => ({ membershipId }),
  })
    .input(memberSessionsInput)
    .query(({ ctx, input }) => memberSessions(ctx.services, ctx.actor, input)),

  endSessions: procedure({
    kind: 'byId',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ membershipId, sessionId }) => [{ membershipId }, { membershipId, sessionId }],
  })
    .input(endMemberSessionsInput)
    .mutation(({ ctx, input }) => endMemberSessions(ctx.services, ctx.actor, input)),

  revoke: procedure({
    kind: 'byId',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ membershipId }) => ({ membershipId }),
  })
    .input(revokeMemberInput)
    .mutation(({ ctx, input }) => revokeMember(ctx.services, ctx.actor, input)),
});
