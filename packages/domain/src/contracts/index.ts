export type { ContractChange, ContractContent, ContractRegister } from './content.ts';
export { CONTRACT_FACTS, type ContractFact, type ContractFactKind } from './facts.ts';
export { NOTICE_SIDES, noticeSide, noticeSideOf, type NoticeSide } from './notice.ts';
export {
  contractDay,
  DAYS_TO_SIGN,
  dottedDay,
  earliestEnd,
  isPaidInTime,
  NOTICE_DAYS,
  offerEnds,
} from './offer.ts';
export {
  CONTRACT_EVENTS,
  CONTRACT_STATES,
  type ContractEvent,
  type ContractState,
  isInForce,
  isOnlyOne,
  isUnderWay,
  nextContractState,
} from './state.ts';
export {
  type Clause,
  type ClausePart,
  CONTRACT_PLACES,
  type ContractPlace,
  readContractText,
  type Section,
} from './text.ts';
export { CONTRACT_STATE_WORDS, type PaperState } from './words.ts';
