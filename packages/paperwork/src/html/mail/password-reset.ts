import { type MailBrand, type RenderedMail, renderMail } from './layout.ts';

/**
 * The mail with a link to set a new password.
 * @param validMinutes how long the link works, in minutes.
 */
export function passwordResetMail(brand: MailBrand, url: string, validMinutes: number): RenderedMail {
  return renderMail(brand, {
    subject: `Новый пароль для входа: ${brand.name}`,
    lead: 'Нажмите кнопку, чтобы задать новый пароль.',
    button: { label: 'Задать новый пароль', url },
    paragraphs: [
      `Ссылка работает ${validMinutes} мин и только один раз. После смены пароля все открытые сеансы закроются.`,
      'Если вы не просили о смене пароля, ничего не делайте: старый пароль продолжает работать.',
    ],
  });
}
