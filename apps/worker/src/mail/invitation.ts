import type { OutboxRow } from '@koreshok/db/work';
import { invitationMail } from '@koreshok/paperwork/html';
import { issueInvitation } from '@koreshok/services/invitations';
import { textOf } from '../outbox/fact.ts';
import { sendUnderBrand } from './sender.ts';
import type { MailSettings } from './settings.ts';

const DAY_WORDS = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeZone: 'Europe/Moscow' });

/** Sends the link to join an organization; the secret in it is made at this moment and kept nowhere. */
export async function sendInvitation(row: OutboxRow, settings: MailSettings): Promise<void> {
  const invitationId = textOf(row.payload, 'invitationId');
  const issued = await issueInvitation(settings.services, { invitationId });
  if (issued === null) return;
  const { brand, to, path, expiresAt } = issued;
  const lastDay = DAY_WORDS.format(expiresAt).replace(' г.', '');
  const rendered = invitationMail(brand, settings.portalUrl(brand.host, path), { ...issued, lastDay });
  await sendUnderBrand(settings, brand, { to, rendered, id: row.id });
}
