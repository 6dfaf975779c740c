export { FUNNEL_STAGES, type FunnelFacts, type FunnelStage, isStageDone, nextStage } from './funnel.ts';
export { type Knock, type KnockFacts, knockOf } from './knock.ts';
export {
  currentStep,
  isStepDone,
  mayOpenStep,
  ONBOARDING_STEPS,
  type OnboardingFacts,
  type OnboardingStep,
} from './steps.ts';
