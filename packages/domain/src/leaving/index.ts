export { documentsKeptUntil } from './kept.ts';
export { endOfLeavingDay, lastDayOfService, type LeavingDays, leavingDays } from './notice.ts';
export { type LeavingStep, leavingSteps } from './steps.ts';
export {
  type TermStretch,
  type UnusedPart,
  type UnusedTerm,
  unusedTerm,
} from './unused-term.ts';
export {
  LEAVING_REASON_WORDS,
  LEAVING_CHOICES,
  LEAVING_REASONS,
  LEAVING_SCOPES,
  LEAVING_STATE_WORDS,
  LEAVING_STATES,
  type LeavingChoice,
  type LeavingReason,
  type LeavingScope,
  type LeavingState,
  UNUSED_TERM_WISH_WORDS,
  UNUSED_TERM_WISHES,
  type UnusedTermWish,
} from './words.ts';
