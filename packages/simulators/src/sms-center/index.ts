export type { SmsManners } from './smpp.ts';
export { type RunningSmsCenter, type SmsCenterOptions, startSmsCenter } from './sms-center.ts';
export type { KeptSms } from './store.ts';
