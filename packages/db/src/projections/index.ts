export type { DocumentPointer, ReadArchived } from './load.ts';
export { type ProjectionResult, projectDocuments } from './project.ts';
export { advanceState, type ProjectedDocument, type RegisterStateRow } from './register-state.ts';
export { type HourRollupRow, hourKey, rollUp } from './rollup.ts';
export { type ShiftChange, shiftChanges } from './shift.ts';
export { whileProjecting } from './lock.ts';
export { documentsWaiting, type Waiting } from './waiting.ts';
export { countRegisters, rebuildRegister, registersAfter } from './rebuild.ts';
