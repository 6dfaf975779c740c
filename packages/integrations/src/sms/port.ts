import { KnownError } from '@koreshok/domain';

export interface Sms {
  /** The alphanumeric name it comes from, up to 11 Latin characters. */
  readonly from: string;
  /** In the international form, with «+». */
  readonly to: string;
  readonly text: string;
}

/**
 * Why a message did not go out. `unsubscribed`: the subscriber refused mass messages with his carrier, codes included
 * (126-ФЗ, article 44.1); `undeliverable`: no such number or another refusal for good; `temporary`: try again.
 */
export type SmsRefusal = 'unsubscribed' | 'undeliverable' | 'temporary';

/** What became of a message, as the SMS centre tells later. */
export interface SmsReceipt {
  readonly messageId: string;
  readonly state: 'delivered' | 'unsubscribed' | 'undeliverable';
}

/** Where short messages go out; the only implementation speaks SMPP. */
export interface SmsPort {
  /** @throws SmsError when the centre did not take the message. */
  send(sms: Sms): Promise<{ readonly messageId: string }>;
  close(): Promise<void>;
}

export class SmsError extends KnownError {
  static override readonly known = 'SmsError';
  readonly refusal: SmsRefusal;

  constructor(message: string, refusal: SmsRefusal, cause?: unknown) {
    super(message, { cause });
    this.refusal = refusal;
  }
}
