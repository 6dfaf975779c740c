export { type Sms, SmsError, type SmsPort, type SmsReceipt, type SmsRefusal } from './port.ts';
export { type SmppOptions, smppSms } from './smpp.ts';
