export { type CloseDeadLetterInput, closeDeadLetter, closeDeadLetterInput } from './close.ts';
export {
  type GetDeadLetterInput,
  getDeadLetter,
  getDeadLetterInput,
  type ListDeadLettersInput,
  listDeadLetters,
  listDeadLettersInput,
} from './list.ts';
export { resendDeadLetter } from './resend.ts';
export {
  countResendable,
  type ResendDeadLettersInput,
  resendDeadLetters,
  resendDeadLettersInput,
} from './resend-all.ts';
export type { DeadLetterRow } from './rows.ts';
