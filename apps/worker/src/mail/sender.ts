import type { RenderedMail } from '@koreshok/paperwork/html';
import type { Brand } from '@koreshok/services/brands';
import type { MailSettings } from './settings.ts';

/** Sends a mail under a brand's name. @param id makes a repeated sending recognizable. */
export function sendUnderBrand(
  settings: MailSettings,
  brand: Brand,
  mail: { readonly to: string; readonly rendered: RenderedMail; readonly id: string },
): Promise<void> {
  return settings.mail.send({
    ...mail.rendered,
    from: {
      name: brand.senderName,
      address: brand.senderEmail === '' ? settings.fallbackSender : brand.senderEmail,
    },
    to: mail.to,
    id: mail.id,
  });
}
