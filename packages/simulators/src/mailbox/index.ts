export { type MailboxOptions, type RunningMailbox, startMailbox } from './mailbox.ts';
export type { KeptAttachment, KeptMail } from './store.ts';
