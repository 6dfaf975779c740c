export {
  type OnboardingDraft,
  readOnboardingDraft,
  saveOnboardingDraft,
  type SaveOnboardingDraftInput,
  saveOnboardingDraftInput,
} from './draft.ts';
export { foundClient, type FoundClientInput, foundClientInput } from './found-client.ts';
export { type Founder, founderOf } from './founder.ts';
export { getOnboarding, type OnboardingView } from './get.ts';
export { listKnocks, type RegisterKnock } from './knocks.ts';
export { setTransfer, type SetTransferInput, setTransferInput } from './set-transfer.ts';
