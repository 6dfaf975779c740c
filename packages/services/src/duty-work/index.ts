export { type MarkingDay, recordMarkingReport } from './marking-report.ts';
export { type DutyWork, sendDuties } from './send.ts';
