import type { OutboxRow } from '@koreshok/db/work';
import type { MailPort } from '@koreshok/integrations/mail';
import { passwordResetMail } from '@koreshok/paperwork/html';
import type { ServiceContext } from '@koreshok/services';
import { issuePasswordReset } from '@koreshok/services/sessions';

export interface MailSettings {
  readonly mail: MailPort;
  readonly services: ServiceContext;
  /** Makes an address of the portal from a brand's host and a path. */
  readonly portalUrl: (host: string, path: string) => string;
  /** The sender of brands without one of their own. */
  readonly fallbackSender: string;
}

/** Sends the link to set a new password; the secret in it is made at this moment and kept nowhere. */
export async function sendPasswordReset(row: OutboxRow, settings: MailSettings): Promise<void> {
  const issued = await issuePasswordReset(settings.services, {
    passwordResetId: resetIdOf(row.payload),
  });
  if (issued === null) return;
  const { brand } = issued;
  const rendered = passwordResetMail(brand, settings.portalUrl(brand.host, issued.path), issued.validMinutes);
  await settings.mail.send({
    ...rendered,
    from: {
      name: brand.senderName,
      address: brand.senderEmail === '' ? settings.fallbackSender : brand.senderEmail,
    },
    to: issued.to,
    id: row.id,
  });
}

function resetIdOf(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'passwordResetId' in payload) {
    const { passwordResetId } = payload;
    if (typeof passwordResetId === 'string') return passwordResetId;
  }
  throw new TypeError('The fact names no password reset');
}
