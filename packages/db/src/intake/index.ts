export {
  type AcknowledgedDocument,
  insertAcknowledgements,
  type Judgement,
  type NewAcknowledgement,
  type OpenAcknowledgement,
  type OpenVerdict,
  readOpenAcknowledgements,
  updateVerdicts,
  type Verdict,
} from './acknowledgements.ts';
export {
  type Arrival,
  type Decide,
  type Decision,
  type DocumentPlace,
  type DriveFacts,
  type DriveHead,
  type HeldDocument,
  nothingKnown,
  type StoredKey,
  type TakenDocument,
} from './arrival.ts';
export { IntakeConnection, type IntakeConnectionOptions } from './connection.ts';
export {
  assertDurable,
  type DurabilityRules,
  durabilityProblems,
  NotDurableError,
  probeDurability,
} from './durability.ts';
export {
  type ClaimedReplay,
  claimReplay,
  finishReplay,
  type HeldBytes,
  readHeldBytes,
  recordReplayOutcomes,
  type ReplayCounts,
  type ReplayOutcome,
  reportReplay,
} from './held-replays.ts';
export { isConflict, serverErrorNumber } from './errors.ts';
export {
  type MarkingTarget,
  type NewMarkingDocument,
  queueMarking,
  readMarkingDocuments,
  recordMarking,
} from './marking-documents.ts';
export { type DriveOwner, readAdmittedOwner, storeNotice } from './marking-notices.ts';
export { type LaneWork, readWaitingDocuments, type WaitingDocument } from './relay-documents.ts';
export { type ClaimedLane, claimLanes, type LaneClaim } from './claim-lanes.ts';
export {
  type DeadLetterKind,
  insertDeadLetters,
  insertLaterRefusals,
  type NewDeadLetter,
} from './dead-letters.ts';
export {
  finishLanes,
  type LaneBacklog,
  type LaneTurn,
  lockOwnLanes,
  readBacklog,
  wakeForgottenLanes,
} from './relay-lanes.ts';
export type { RelayTarget } from './relay-target.ts';
export { readOperatorId, tablesWithoutMonth } from './standing.ts';
export { StoreDeadlineError, type StoreContext, storeArrivals } from './store-arrivals.ts';
export type { StoreOutcome } from './store-batch.ts';
export { openPool, poolTransaction } from '../session/pool.ts';
export { monthOf, shiftMonth } from '../migrations/partitions.ts';
