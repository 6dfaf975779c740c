import {
  approveContract,
  approveContractInput,
  contractOfRegister,
  contractOfRegisterInput,
  createAddendum,
  createAddendumInput,
  createContract,
  createContractInput,
  currentContract,
  getContract,
  getContractInput,
  listContracts,
  listContractsInput,
  ownTemplates,
  publishTemplate,
  publishTemplateInput,
  refuseContract,
  refuseContractInput,
  submitContract,
  submitContractInput,
  terminateContract,
  terminateContractInput,
  withdrawContract,
  withdrawContractInput,
  withdrawTermination,
  withdrawTerminationInput,
} from '@koreshok/services/contracts';

import type { Declaration } from '../declaration/index.ts';
import { procedure, router } from '../procedures/index.ts';

export type {
  ContractCard,
  ContractListRow,
  ContractSignatureView,
  RegisterContract,
  TemplateView,
} from '@koreshok/services/contracts';

const audience = ['client', 'reseller', 'operator'] as const;
const change = {
  kind: 'byId',
  permission: 'commercial:write',
  audience,
  sample: ({ contractId }) => ({ contractId }),
} satisfies Declaration;
const decision = { ...change, audience: ['operator'] } satisfies Declaration;

export const contractsRouter = router({
  list: procedure({
    kind: 'list',
    permission: 'commercial:read',
    audience: ['reseller', 'operator'],
    sample: () => ({}),
  })
    .input(listContractsInput)
    .query(({ ctx, input }) => listContracts(ctx.services, ctx.actor, input)),

  get: procedure({ ...change, permission: 'commercial:read' })
    .input(getContractInput)
    .query(({ ctx, input }) => getContract(ctx.services, ctx.actor, input)),

  /** Of the caller's own organization: nothing can be named. */
  current: procedure({
    kind: 'list',
    permission: 'commercial:read',
    audience: ['client'],
    sample: () => undefined,
  }).query(({ ctx }) => currentContract(ctx.services, ctx.actor)),

  ofRegister: procedure({
    kind: 'byId',
    permission: 'commercial:read',
    audience,
    sample: ({ registerId }) => ({ registerId }),
  })
    .input(contractOfRegisterInput)
    .query(({ ctx, input }) => contractOfRegister(ctx.services, ctx.actor, input)),

  create: procedure({
    kind: 'createUnder',
    permission: 'commercial:write',
    audience,
    sample: ({ organizationId, registerId }) => [
      { clientId: organizationId },
      { clientId: organizationId, registerId },
    ],
  })
    .input(createContractInput)
    .mutation(({ ctx, input }) => createContract(ctx.services, ctx.actor, input)),

  amend: procedure({ ...change, sample: ({ contractId }) => ({ contractId, change: 'registers' }) })
    .input(createAddendumInput)
    .mutation(({ ctx, input }) => createAddendum(ctx.services, ctx.actor, input)),

  submit: procedure(change)
    .input(submitContractInput)
    .mutation(({ ctx, input }) => submitContract(ctx.services, ctx.actor, input)),

  withdraw: procedure(change)
    .input(withdrawContractInput)
    .mutation(({ ctx, input }) => withdrawContract(ctx.services, ctx.actor, input)),

  terminate: procedure(change)
    .input(terminateContractInput)
    .mutation(({ ctx, input }) => terminateContract(ctx.services, ctx.actor, input)),

  withdrawTermination: procedure(change)
    .input(withdrawTerminationInput)
    .mutation(({ ctx, input }) => withdrawTermination(ctx.services, ctx.actor, input)),

  approve: procedure(decision)
    .input(approveContractInput)
    .mutation(({ ctx, input }) => approveContract(ctx.services, ctx.actor, input)),

  refuse: procedure({ ...decision, sample: ({ contractId }) => ({ contractId, reason: 'Нет' }) })
    .input(refuseContractInput)
    .mutation(({ ctx, input }) => refuseContract(ctx.services, ctx.actor, input)),

  templates: procedure({
    kind: 'self',
    permission: 'own commercial:read',
    audience: ['reseller', 'operator'],
    sample: () => undefined,
  }).query(({ ctx }) => ownTemplates(ctx.services, ctx.actor)),

  publishTemplate: procedure({
    kind: 'self',
    permission: 'own commercial:write',
    audience: ['reseller', 'operator'],
    sample: () => ({
      vatStatus: 'payer',
      title: 'Договор',
      text: '# Раздел\nПункт',
      acceptByPayment: false,
      basedOn: 1_000,
    }),
  })
    .input(publishTemplateInput)
    .mutation(({ ctx, input }) => publishTemplate(ctx.services, ctx.actor, input)),
});
