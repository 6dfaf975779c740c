export { type HurryDutyInput, hurryDuty, hurryDutyInput } from './hurry.ts';
export { type DutyRow, type ListDutiesInput, listDuties, listDutiesInput } from './list.ts';
export { type NewDuty, recordDuty } from './record.ts';
