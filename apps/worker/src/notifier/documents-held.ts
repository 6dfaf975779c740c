import type { OutboxRow } from '@koreshok/db/work';
import { registerHeldMail } from '@koreshok/paperwork/html';
import { heldAlert } from '@koreshok/services/held';
import { sendUnderBrand } from '../mail/sender.ts';
import type { MailSettings } from '../mail/settings.ts';
import { textOf } from '../outbox/fact.ts';

/** Mails the people of each client whose register's documents are held, once a day for a drive and reason. */
export async function tellOfHeld(row: OutboxRow, settings: MailSettings): Promise<void> {
  const { payload } = row;
  if (!Array.isArray(payload)) throw new TypeError('A list of held documents was expected');
  for (const fact of payload as readonly unknown[]) {
    await tellOfOne(textOf(fact, 'id'), settings);
  }
}

async function tellOfOne(heldDocumentId: string, settings: MailSettings): Promise<void> {
  const alert = await heldAlert(settings.services, { heldDocumentId });
  if (alert === null) return;
  const { brand, registerName, outletName, text } = alert;
  const rendered = registerHeldMail(brand, {
    registerName,
    outletName,
    ...text,
    url: settings.portalUrl(brand.host, alert.path),
  });
  for (const [index, to] of alert.to.entries()) {
    await sendUnderBrand(settings, brand, { to, rendered, id: `${heldDocumentId}-${index}` });
  }
}
