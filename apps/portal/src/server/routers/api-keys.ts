import {
  createApiKey,
  createApiKeyInput,
  listApiKeys,
  revokeApiKey,
  revokeApiKeyInput,
} from '@koreshok/services/api-keys';

import { procedure, router } from '../procedures/index.ts';

export type { ApiKeyRow } from '@koreshok/services/api-keys';

export const apiKeysRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'identity:read',
    modules: ['access'],
    sample: () => undefined,
  }).query(({ ctx }) => listApiKeys(ctx.services, ctx.actor)),

  /** A key belongs to the caller's own organization: no parent can be named. */
  create: procedure({
    kind: 'createUnder',
    permission: 'identity:write',
    modules: ['access'],
    sample: ({ organizationId }) => ({ name: 'Чужой ключ', role: 'viewer', organizationId }),
  })
    .input(createApiKeyInput)
    .mutation(({ ctx, input }) => createApiKey(ctx.services, ctx.actor, input)),

  revoke: procedure({
    kind: 'byId',
    permission: 'identity:write',
    modules: ['access'],
    sample: ({ apiKeyId }) => ({ apiKeyId }),
  })
    .input(revokeApiKeyInput)
    .mutation(({ ctx, input }) => revokeApiKey(ctx.services, ctx.actor, input)),
});
