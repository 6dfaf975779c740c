export { AnswerTimes } from './answer-times.ts';
export { dayCurve } from './day-curve.ts';
export { FAULT_KINDS, type FaultKind, type FleetFaults } from './faults.ts';
export { type FleetOptions, type RunningFleet, startFleet } from './fleet.ts';
export { type FleetMix, nextCommand, USUAL_MIX } from './next-command.ts';
export type { FleetReport } from './report.ts';
