import type { OutboxRow } from '@koreshok/db/work';
import { passwordResetMail } from '@koreshok/paperwork/html';
import { issuePasswordReset } from '@koreshok/services/sessions';
import { textOf } from '../outbox/fact.ts';
import { sendUnderBrand } from './sender.ts';
import type { MailSettings } from './settings.ts';

/** Sends the link to set a new password; the secret in it is made at this moment and kept nowhere. */
export async function sendPasswordReset(row: OutboxRow, settings: MailSettings): Promise<void> {
  const passwordResetId = textOf(row.payload, 'passwordResetId');
  const issued = await issuePasswordReset(settings.services, { passwordResetId });
  if (issued === null) return;
  const { brand, to, path, validMinutes } = issued;
  const rendered = passwordResetMail(brand, settings.portalUrl(brand.host, path), validMinutes);
  await sendUnderBrand(settings, brand, { to, rendered, id: row.id });
}
