export { type AddressPart, premisesOf, localityOf, splitAddress, streetOf } from './address.ts';
export { CARD_BITS, type CardBit, cardFindings } from './card-status.ts';
export { ANSWER_DAYS, type ApplicationClock, applicationClock, filingTerm } from './clocks.ts';
export {
  type Applicant,
  type ApplicationAddress,
  type ApplicationContent,
  type ApplicationKind,
  type ApplicationSigns,
  type ApplicationStep,
  type QuotedReport,
  type RemovalGround,
  REREGISTRATION_REASONS,
  type ReregistrationReason,
} from './content.ts';
export { type HistoryLine, inHistoryOrder } from './events.ts';
export type { ApplicationFinding } from './finding.ts';
export { preFlight, type PreFlightFacts } from './pre-flight.ts';
export {
  APPLICATION_STATE_WORDS,
  APPLICATION_STATES,
  type ApplicationState,
  ENDED_STATES,
  EXCHANGED_STATES,
  isFiled,
  mayBecome,
} from './states.ts';
export { type PersonName, traderOf } from './trader.ts';
export { APPLICATION_KIND_WORDS, REASON_WORDS, REMOVAL_WORDS } from './words.ts';
