import {
  createOrganization,
  createOrganizationInput,
  getClient,
  getClientInput,
  listAgentClients,
  listAgentClientsInput,
  listClientsInput,
  listProvidedClients,
  listServicedClients,
} from '@koreshok/services/organizations';

import { procedure, router } from '../procedures/index.ts';

export type {
  AgentClient,
  ClientCard,
  ProvidedClient,
  ServicedClient,
} from '@koreshok/services/organizations';

export const organizationsRouter = router({
  client: procedure({
    kind: 'byId',
    permission: 'identity:read',
    sample: ({ organizationId }) => ({ clientId: organizationId }),
  })
    .input(getClientInput)
    .query(({ ctx, input }) => getClient(ctx.services, ctx.actor, input)),

  agentClients: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['agent'],
    sample: () => ({}),
  })
    .input(listAgentClientsInput)
    .query(({ ctx, input }) => listAgentClients(ctx.services, ctx.actor, input)),

  servicedClients: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['service_center'],
    sample: () => ({}),
  })
    .input(listClientsInput)
    .query(({ ctx, input }) => listServicedClients(ctx.services, ctx.actor, input)),

  providedClients: procedure({
    kind: 'list',
    permission: 'identity:read',
    audience: ['operator', 'reseller'],
    sample: () => ({}),
  })
    .input(listClientsInput)
    .query(({ ctx, input }) => listProvidedClients(ctx.services, ctx.actor, input)),

  /** The new organization lives under the caller's own: no parent can be named. */
  create: procedure({
    kind: 'createUnder',
    permission: 'identity:write',
    audience: ['operator', 'reseller'],
    sample: ({ partnerCode }) => ({
      kind: 'client',
      name: 'Общество с ограниченной ответственностью «Чужой клиент»',
      shortName: 'Чужой клиент',
      inn: '7702070139',
      partnerCode,
    }),
  })
    .input(createOrganizationInput)
    .mutation(({ ctx, input }) => createOrganization(ctx.services, ctx.actor, input)),
});
