import type { OutboxRow } from '@koreshok/db/work';
import { SmsError, type SmsPort } from '@koreshok/integrations/sms';
import type { ServiceContext } from '@koreshok/services';
import { type CodePurpose, issueCode, ONE_TIME_CODE, recordDelivery } from '@koreshok/services/codes';
import type { Consumer } from '../outbox/consume.ts';
import { textOf } from '../outbox/fact.ts';

export interface SmsSettings {
  readonly sms: SmsPort;
  readonly services: ServiceContext;
  /** The sender of brands without a name of their own. */
  readonly fallbackSender: string;
}

/** Turns facts into short messages. */
export function smsConsumer(settings: SmsSettings): Consumer {
  return {
    name: ONE_TIME_CODE.consumers.sms,
    handlers: { [ONE_TIME_CODE.kind]: (row) => sendCodeBySms(row, settings) },
  };
}

const WORDS: Readonly<Record<CodePurpose, string>> = {
  registration_email: 'для регистрации',
  registration_phone: 'для регистрации',
  sign_in: 'для входа',
  recovery: 'для нового пароля',
  email_change: 'для смены почты',
  phone_change: 'для смены телефона',
};

/** Sends a code by SMS. A refusal for good is written down for the page that waits; any other is tried again. */
async function sendCodeBySms(row: OutboxRow, { sms, services, fallbackSender }: SmsSettings): Promise<void> {
  const codeId = textOf(row.payload, 'codeId');
  const issued = await issueCode(services, { codeId });
  if (issued?.code === undefined || issued.code === null) return;
  const { brand, code, purpose, to } = issued;
  const from = brand.smsName === '' ? fallbackSender : brand.smsName;
  try {
    const text = `${code} — код ${WORDS[purpose]}. Никому его не сообщайте.`;
    const { messageId } = await sms.send({ from, to, text });
    await recordDelivery(services, { codeId, delivery: 'sent', messageId });
  } catch (error) {
    if (!(error instanceof SmsError) || error.refusal === 'temporary') throw error;
    await recordDelivery(services, { codeId, delivery: error.refusal });
  }
}
