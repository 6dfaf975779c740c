export {
  type DriveExpertise,
  isConcluded,
  isSettled,
  NEXT_EXPERTISE,
  type NotedExpertise,
} from './expertise.ts';
export { replacementClocks, type ReplacementClock } from './clocks.ts';
export {
  type ReplacementActor,
  type ReplacementCause,
  type ReplacementFacts,
  replacementSteps,
  type ReplacementStep,
  type ReplacementStepKey,
} from './steps.ts';
