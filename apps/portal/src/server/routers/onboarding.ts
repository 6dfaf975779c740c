import {
  createAgentClient,
  createAgentClientInput,
  foundClient,
  foundClientInput,
  founderOf,
  getAgentClient,
  getAgentClientInput,
  getOnboarding,
  handOverClient,
  handOverClientInput,
  listKnocks,
  listKnocksInput,
  readOnboardingDraft,
  saveOnboardingDraft,
  saveOnboardingDraftInput,
  setTransfer,
  setTransferInput,
} from '@koreshok/services/onboarding';

import { watch } from '../live/watch.ts';
import { personProcedure, procedure, router } from '../procedures/index.ts';

export type {
  AgentClientCard,
  OnboardingDraft,
  OnboardingView,
  RegisterKnock,
} from '@koreshok/services/onboarding';

const LOOK_EVERY_MS = 1_000;

export const onboardingRouter = router({
  draft: personProcedure({ kind: 'self', permission: 'signed-in', sample: () => undefined }).query(
    ({ ctx }) => readOnboardingDraft(ctx.services, founderOf(ctx.viewer)),
  ),

  saveDraft: personProcedure({
    kind: 'self',
    permission: 'signed-in',
    sample: ({ partnerCode }) => ({ code: partnerCode, registers: 2 }),
  })
    .input(saveOnboardingDraftInput)
    .mutation(({ ctx, input }) => saveOnboardingDraft(ctx.services, founderOf(ctx.viewer), input)),

  /** The new client is the caller's own. The sample is refused by its code, so that whoever asks stays who he is. */
  found: personProcedure({
    kind: 'createUnder',
    permission: 'signed-in',
    sample: () => ({
      inn: '7707083893',
      kpp: '770701001',
      name: 'Чужая организация',
      shortName: 'Чужая организация',
      ogrn: '1027700132195',
      address: 'Москва, Лесная улица, 5',
      signerName: 'Чужой Человек',
      signerPost: 'Директор',
      partnerCode: 'NOBODY-HAS-THIS-CODE',
    }),
  })
    .input(foundClientInput)
    .mutation(({ ctx, input }) => {
      ctx.limits.company.take(ctx.request.ipAddress);
      return foundClient(ctx.services, founderOf(ctx.viewer), input);
    }),

  get: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['client'],
    sample: () => undefined,
  }).query(({ ctx }) => getOnboarding(ctx.services, ctx.actor)),

  setTransfer: procedure({
    kind: 'self',
    permission: 'technical:write',
    audience: ['client'],
    sample: () => ({ transfer: true }),
  })
    .input(setTransferInput)
    .mutation(({ ctx, input }) => setTransfer(ctx.services, ctx.actor, input)),

  knocks: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['client'],
    sample: () => undefined,
  }).query(({ ctx }) => listKnocks(ctx.services, ctx.actor)),

  /** The same again whenever a register is heard, or is not taken in. */
  watchKnocks: procedure({
    kind: 'list',
    permission: 'technical:read',
    audience: ['client'],
    sample: ({ registerId }) => [undefined, { registerId }],
  })
    .input(listKnocksInput.omit({ clientId: true }).optional())
    .subscription(({ ctx, input, signal }) =>
      watch(ctx, { everyMs: LOOK_EVERY_MS, signal }, (actor) => listKnocks(ctx.services, actor, input)),
    ),

  /** A client its agent brought, as far as the agent may help it on. */
  agentClient: procedure({
    kind: 'byId',
    permission: 'technical:read',
    audience: ['agent'],
    sample: ({ organizationId }) => ({ clientId: organizationId }),
  })
    .input(getAgentClientInput)
    .query(({ ctx, input }) => getAgentClient(ctx.services, ctx.actor, input)),

  /** The new client lives under the agent's own provider: no parent can be named. */
  createAgentClient: procedure({
    kind: 'createUnder',
    permission: 'own commercial:write',
    audience: ['agent'],
    sample: () => ({
      inn: '7702070139',
      kpp: '770201001',
      name: 'Чужая организация',
      shortName: 'Чужая организация',
      ogrn: '1027700132195',
      address: 'Москва, Лесная улица, 5',
      signerName: 'Чужой Человек',
      signerPost: 'Директор',
    }),
  })
    .input(createAgentClientInput)
    .mutation(({ ctx, input }) => createAgentClient(ctx.services, ctx.actor, input)),

  handOver: procedure({
    kind: 'byId',
    permission: 'own commercial:write',
    audience: ['agent'],
    sample: ({ organizationId }) => ({
      clientId: organizationId,
      email: 'stranger@example.ru',
      name: 'Чужой Человек',
    }),
  })
    .input(handOverClientInput.omit({ host: true }))
    .mutation(({ ctx, input }) =>
      handOverClient(ctx.services, ctx.actor, { ...input, host: ctx.request.host }),
    ),
});
