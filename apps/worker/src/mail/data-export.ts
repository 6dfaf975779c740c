import type { OutboxRow } from '@koreshok/db/work';
import { exportedMonthsWords, routes } from '@koreshok/domain';
import { dataExportMail } from '@koreshok/paperwork/html';
import { DATA_EXPORT_EVENTS, issueDataExportMail } from '@koreshok/services/data-exports';
import { oneOf, textOf } from '../outbox/fact.ts';
import { moscowDay } from './day.ts';
import { sendUnderBrand } from './sender.ts';
import type { MailSettings } from './settings.ts';

/** Tells whoever ordered an archive of documents what came of it. */
export async function sendDataExportMail(row: OutboxRow, settings: MailSettings): Promise<void> {
  const event = oneOf(DATA_EXPORT_EVENTS, textOf(row.payload, 'event'));
  const issued = await issueDataExportMail(settings.services, {
    exportId: textOf(row.payload, 'exportId'),
    event,
  });
  if (issued === null) return;
  const { brand, to, clientName, documents, expiresAt } = issued;
  const rendered = dataExportMail(brand, settings.portalUrl(brand.host, routes.client.dataExports()), {
    event,
    clientName,
    documents,
    parts: issued.parts,
    months: exportedMonthsWords(issued),
    keptUntil: moscowDay(expiresAt),
  });
  await sendUnderBrand(settings, brand, { to, rendered, id: row.id });
}
