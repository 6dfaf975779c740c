import type { OutboxRow } from '@koreshok/db/work';
import { noticeSideOf } from '@koreshok/domain';
import { contractMail } from '@koreshok/paperwork/html';
import { CONTRACT_MAIL_EVENTS, CONTRACT_READERS, issueContractMail } from '@koreshok/services/contracts';
import { oneOf, textOf } from '../outbox/fact.ts';
import { moscowDay } from './day.ts';
import { sendUnderBrand } from './sender.ts';
import type { MailSettings } from './settings.ts';

/** Tells whoever waits for a contract's other side, or has to act, how it stands. */
export async function sendContractMail(row: OutboxRow, settings: MailSettings): Promise<void> {
  const said = (name: string) => textOf(row.payload, name);
  const event = oneOf(CONTRACT_MAIL_EVENTS, said('event'));
  const issued = await issueContractMail(settings.services, {
    contractId: said('contractId'),
    event,
    reader: oneOf(CONTRACT_READERS, said('reader')),
  });
  if (issued === null) return;
  const { brand, to, path } = issued;
  const until = said('until');
  const rendered = contractMail(brand, settings.portalUrl(brand.host, path), {
    ...issued,
    event,
    until: until === '' ? '' : moscowDay(new Date(until)),
    reason: said('reason'),
    by: noticeSideOf(said('by')),
  });
  for (const [place, address] of to.entries()) {
    await sendUnderBrand(settings, brand, { to: address, rendered, id: `${row.id}-${place}` });
  }
}
