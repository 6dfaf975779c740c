export {
  assertResendable,
  DEAD_LETTER_KINDS,
  DEAD_LETTER_STATES,
  type DeadLetterKind,
  type DeadLetterState,
  type DeadLetterText,
  deadLetterDecided,
  deadLetterTexts,
  RELAY_TARGETS,
  type RelayTarget,
} from './dead-letter.ts';
