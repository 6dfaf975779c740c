export {
  dutyDueAt,
  dutyOfContractFact,
  dutyRetryAt,
  OPERATOR_DUTY_KINDS,
  OPERATOR_DUTY_STATES,
  OPERATOR_DUTY_WORDS,
  type OperatorDutyKind,
  type OperatorDutyState,
  SIGN_FAILED,
  SIGN_FAILURES,
} from './duties.ts';
