import { deleteRole, deleteRoleInput, listRoles, saveRole, saveRoleInput } from '@koreshok/services/roles';

import { procedure, router } from '../procedures/index.ts';

export type { RoleRow } from '@koreshok/services/roles';

/** Roles the caller's organization made for itself. */
export const rolesRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'own identity:read',
    modules: ['access'],
    sample: () => undefined,
  }).query(({ ctx }) => listRoles(ctx.services, ctx.actor)),

  /** Makes one, or changes the one that is named. */
  save: procedure({
    kind: 'byId',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ savedRoleId }) => ({
      roleId: savedRoleId,
      name: 'Чужая роль',
      classes: { identity: 'write', technical: 'write', finance: 'read', commercial: 'write' },
      modules: null,
    }),
  })
    .input(saveRoleInput)
    .mutation(({ ctx, input }) => saveRole(ctx.services, ctx.actor, input)),

  delete: procedure({
    kind: 'byId',
    permission: 'own identity:write',
    modules: ['access'],
    sample: ({ savedRoleId }) => ({ roleId: savedRoleId }),
  })
    .input(deleteRoleInput)
    .mutation(({ ctx, input }) => deleteRole(ctx.services, ctx.actor, input)),
});
