export { comeBack } from './come-back.ts';
export { endLeaving } from './end.ts';
export type { EndingNotice } from './ending-notice.ts';
export {
  type CurrentLeaving,
  currentLeaving,
  currentLeavingInput,
  getLeavingNotice,
  type GetLeavingNoticeInput,
  getLeavingNoticeInput,
  type LeavingNoticeCard,
  mayLeave,
} from './get.ts';
export { giveLeavingNotice, type GiveLeavingNoticeInput, giveLeavingNoticeInput } from './give.ts';
export {
  type LeavingNoticeRow,
  listLeavingNotices,
  type ListLeavingNoticesInput,
  listLeavingNoticesInput,
} from './list.ts';
export {
  type LeavingRegisterRow,
  listLeavingRegisters,
  type ListLeavingRegistersInput,
  listLeavingRegistersInput,
} from './list-registers.ts';
export {
  issueLeavingMail,
  LEAVING_EVENTS,
  LEAVING_MAIL,
  LEAVING_READERS,
  type LeavingEvent,
  type LeavingMail,
  type LeavingReader,
} from './notice-mail.ts';
export { type LeavingPlan, planLeaving, type PlanLeavingInput, planLeavingInput } from './plan.ts';
export { returnRegister, type ReturnRegisterInput, returnRegisterInput } from './return-register.ts';
export {
  type ReturnedRegisters,
  returnRegisters,
  type ReturnRegistersInput,
  returnRegistersInput,
} from './return-registers.ts';
export { settleUnusedTerm, type SettleUnusedTermInput, settleUnusedTermInput } from './settle.ts';
export { sweepLeaving } from './sweep.ts';
export { wishForUnused, type WishForUnusedInput, wishForUnusedInput } from './wish.ts';
export {
  withdrawLeavingNotice,
  type WithdrawLeavingNoticeInput,
  withdrawLeavingNoticeInput,
} from './withdraw.ts';
