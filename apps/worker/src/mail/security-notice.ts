import type { OutboxRow } from '@koreshok/db/work';
import { routes } from '@koreshok/domain';
import { securityNoticeMail } from '@koreshok/paperwork/html';
import { issueNotice, type SecurityEvent } from '@koreshok/services/notices';
import { textOf } from '../outbox/fact.ts';
import { sendUnderBrand } from './sender.ts';
import type { MailSettings } from './settings.ts';

/** Tells a person by mail what happened to his sign-in. */
export async function sendSecurityNotice(row: OutboxRow, settings: MailSettings): Promise<void> {
  const { payload } = row;
  const optional = (name: string): string | undefined => {
    const value: unknown =
      typeof payload === 'object' && payload !== null ? Reflect.get(payload, name) : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const issued = await issueNotice(settings.services, {
    userId: textOf(payload, 'userId'),
    host: textOf(payload, 'host'),
    to: optional('to'),
  });
  if (issued === null) return;
  const { brand, to, timeZone } = issued;
  const when = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeStyle: 'short', timeZone });
  const rendered = securityNoticeMail(brand, textOf(payload, 'event') as SecurityEvent, {
    when: `${when.format(new Date(textOf(payload, 'at')))} (Москва)`,
    from: [optional('userAgent'), optional('ipAddress')].filter(Boolean).join(', '),
    securityUrl: settings.portalUrl(brand.host, routes.person.security()),
  });
  await sendUnderBrand(settings, brand, { to, rendered, id: row.id });
}
