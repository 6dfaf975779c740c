import type { OutboxRow } from '@koreshok/db/work';
import { routes } from '@koreshok/domain';
import { alreadyRegisteredMail, type CodeMailPurpose, oneTimeCodeMail } from '@koreshok/paperwork/html';
import { type CodePurpose, issueCode, recordDelivery } from '@koreshok/services/codes';
import { textOf } from '../outbox/fact.ts';
import { sendUnderBrand } from './sender.ts';
import type { MailSettings } from './settings.ts';

const PURPOSES: Readonly<Record<CodePurpose, CodeMailPurpose>> = {
  registration_email: 'registration',
  registration_phone: 'registration',
  sign_in: 'sign_in',
  recovery: 'recovery',
  email_change: 'email_change',
  phone_change: 'email_change',
};

/** Sends a code by mail, or the word that the address has an account already. */
export async function sendCodeByMail(row: OutboxRow, settings: MailSettings): Promise<void> {
  const codeId = textOf(row.payload, 'codeId');
  const issued = await issueCode(settings.services, { codeId });
  if (issued === null) return;
  const { brand, code, purpose, to, validMinutes } = issued;
  const rendered =
    code === null
      ? alreadyRegisteredMail(brand, settings.portalUrl(brand.host, routes.public.signIn()))
      : oneTimeCodeMail(brand, PURPOSES[purpose], code, validMinutes);
  await sendUnderBrand(settings, brand, { to, rendered, id: row.id });
  await recordDelivery(settings.services, { codeId, delivery: 'sent' });
}
