import type { OutboxRow } from '@koreshok/db/work';
import { documentsKeptUntil, endOfLeavingDay, LEAVING_REASON_WORDS } from '@koreshok/domain';
import { leavingMail } from '@koreshok/paperwork/html';
import { issueLeavingMail, LEAVING_EVENTS, LEAVING_READERS } from '@koreshok/services/leaving';
import { oneOf, textOf } from '../outbox/fact.ts';
import { moscowDay } from './day.ts';
import { sendUnderBrand } from './sender.ts';
import type { MailSettings } from './settings.ts';

/** Tells a client that leaves, and the houses it lives under, how its notice stands. */
export async function sendLeavingMail(row: OutboxRow, settings: MailSettings): Promise<void> {
  const issued = await issueLeavingMail(settings.services, {
    noticeId: textOf(row.payload, 'noticeId'),
    event: oneOf(LEAVING_EVENTS, textOf(row.payload, 'event')),
    reader: oneOf(LEAVING_READERS, textOf(row.payload, 'reader')),
  });
  if (issued === null) return;
  const { brand, to, path, lastDay, reason } = issued;
  const endsAt = endOfLeavingDay(lastDay);
  const rendered = leavingMail(brand, settings.portalUrl(brand.host, path), {
    ...issued,
    contractEnded: reason === 'contract_ended',
    reason: LEAVING_REASON_WORDS[reason].toLowerCase(),
    lastDay: moscowDay(new Date(endsAt.getTime() - 1)),
    keptUntil: moscowDay(documentsKeptUntil(endsAt)),
  });
  for (const [place, address] of to.entries()) {
    await sendUnderBrand(settings, brand, { to: address, rendered, id: `${row.id}-${place}` });
  }
}
