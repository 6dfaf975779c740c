export { type AddRegisterInput, addRegister, addRegisterInput } from './add.ts';
export {
  type AddSeveralRegistersInput,
  addSeveralRegisters,
  addSeveralRegistersInput,
} from './add-several.ts';
export { TRIAL_DAYS } from './insert.ts';
export { type ArchiveRegisterInput, archiveRegister, archiveRegisterInput } from './archive.ts';
export {
  type DriveCard,
  type DriveInterval,
  type PlaceInterval,
  type GetRegisterInput,
  getRegister,
  getRegisterInput,
  type RegisterCard,
  type TermStretch,
} from './get.ts';
export {
  type RegistersBoard,
  registersBoard,
  registersBoardInput,
  type RegistersBoardInput,
} from './board.ts';
export { type RegisterOwner, registerOwner } from './owner.ts';
export { moveRegisters, moveRegistersInput, type MoveRegistersInput } from './move.ts';
export { type ExtendTermInput, extendTerm, extendTermInput } from './extend-term.ts';
export { type ListRegistersInput, listRegisters, listRegistersInput } from './list.ts';
export {
  type ListShiftsInput,
  listShifts,
  listShiftsInput,
  type ShiftMoney,
  type ShiftRow,
} from './list-shifts.ts';
export { type ReplaceDriveInput, replaceDrive, replaceDriveInput } from './replace-drive.ts';
export type { RegisterRow } from './rows.ts';
