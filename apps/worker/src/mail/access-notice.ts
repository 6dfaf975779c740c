import type { OutboxRow } from '@koreshok/db/work';
import { accessNoticeMail } from '@koreshok/paperwork/html';
import { ACCESS_NOTICES, type AccessNoticeKind, issueAccessNotice } from '@koreshok/services/access-notices';
import { textOf } from '../outbox/fact.ts';
import { sendUnderBrand } from './sender.ts';
import type { MailSettings } from './settings.ts';

const MOMENT = new Intl.DateTimeFormat('ru', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Moscow',
});

/** Tells those who decide over access, or whoever asked, what has changed. */
export async function sendAccessNotice(row: OutboxRow, settings: MailSettings): Promise<void> {
  const issued = await issueAccessNotice(settings.services, {
    notice: kindOf(textOf(row.payload, 'notice')),
    id: textOf(row.payload, 'id'),
  });
  if (issued === null) return;
  const { brand, to, path, until } = issued;
  const rendered = accessNoticeMail(brand, settings.portalUrl(brand.host, path), {
    ...issued,
    until: until === null ? '' : MOMENT.format(until).replace(' г.', ''),
  });
  for (const [place, address] of to.entries()) {
    await sendUnderBrand(settings, brand, { to: address, rendered, id: `${row.id}-${place}` });
  }
}

function kindOf(text: string): AccessNoticeKind {
  const kind = ACCESS_NOTICES.find((each) => each === text);
  if (kind === undefined) throw new TypeError(`No access notice is called ${text}`);
  return kind;
}
