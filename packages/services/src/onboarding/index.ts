export {
  type OnboardingDraft,
  readOnboardingDraft,
  saveOnboardingDraft,
  type SaveOnboardingDraftInput,
  saveOnboardingDraftInput,
} from './draft.ts';
export { createAgentClient, type CreateAgentClientInput, createAgentClientInput } from './create-as-agent.ts';
export { foundClient, type FoundClientInput, foundClientInput } from './found-client.ts';
export { type Founder, founderOf } from './founder.ts';
export { getOnboarding, type OnboardingView } from './get.ts';
export { handOverClient, type HandOverClientInput, handOverClientInput } from './hand-over.ts';
export { listKnocks, type ListKnocksInput, listKnocksInput, type RegisterKnock } from './knocks.ts';
export {
  type AgentClientCard,
  getAgentClient,
  type GetAgentClientInput,
  getAgentClientInput,
} from './agent-client.ts';
export { setTransfer, type SetTransferInput, setTransferInput } from './set-transfer.ts';
