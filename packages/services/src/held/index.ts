export { DOCUMENTS_HELD, type HeldAlert, heldAlert } from './alert.ts';
export {
  type DismissHeldDocumentInput,
  dismissHeldDocument,
  dismissHeldDocumentInput,
  type RestoreHeldDocumentInput,
  restoreHeldDocument,
  restoreHeldDocumentInput,
} from './dismiss.ts';
export {
  type GetHeldDocumentInput,
  getHeldDocument,
  getHeldDocumentInput,
  type HeldDocumentCard,
} from './get.ts';
export { type ListHeldDocumentsInput, listHeldDocuments, listHeldDocumentsInput } from './list.ts';
export {
  type HeldOfRegisterRow,
  type ListHeldOfRegistersInput,
  listHeldOfRegisters,
  listHeldOfRegistersInput,
} from './of-registers.ts';
export {
  type OrderedReplay,
  type ReplayHeldDocumentInput,
  type ReplayHeldDocumentsInput,
  replayHeldDocument,
  replayHeldDocumentInput,
  replayHeldDocuments,
  replayHeldDocumentsInput,
} from './replay.ts';
export {
  cancelHeldReplay,
  getHeldReplay,
  type HeldReplayInput,
  type HeldReplayProgress,
  heldReplayInput,
  listHeldReplays,
} from './replays.ts';
export type { HeldDocumentRow, HeldReplayOutcome } from './row.ts';
export type { HeldSays } from './said.ts';
