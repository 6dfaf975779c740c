import { type MailBrand, type RenderedMail, renderMail } from './layout.ts';

/** What a code is for, as its mail says it. */
export type CodeMailPurpose = 'registration' | 'sign_in' | 'recovery' | 'email_change';

const WORDS: Readonly<Record<CodeMailPurpose, { readonly subject: string; readonly lead: string }>> = {
  registration: {
    subject: 'Код для регистрации',
    lead: 'Введите этот код на странице регистрации.',
  },
  sign_in: { subject: 'Код для входа', lead: 'Введите этот код на странице входа.' },
  recovery: { subject: 'Код для восстановления входа', lead: 'Введите этот код на странице восстановления.' },
  email_change: {
    subject: 'Код для смены почты',
    lead: 'Введите этот код, чтобы входить с этим адресом.',
  },
};

/**
 * The mail with a code.
 * @param code six digits.
 * @param validMinutes how long the code works, in minutes.
 */
export function oneTimeCodeMail(
  brand: MailBrand,
  purpose: CodeMailPurpose,
  code: string,
  validMinutes: number,
): RenderedMail {
  const { subject, lead } = WORDS[purpose];
  return renderMail(brand, {
    subject: `${code}: ${subject.toLowerCase()}, ${brand.name}`,
    lead: `${lead} Код: ${code}`,
    paragraphs: [
      `Код работает ${validMinutes} мин и только один раз. Никому его не сообщайте: сотрудники поддержки его не спрашивают.`,
      'Если вы ничего не запрашивали, не отвечайте на это письмо и никому не передавайте код.',
    ],
  });
}

/** The mail to somebody whose address was typed into a registration although he has an account. */
export function alreadyRegisteredMail(brand: MailBrand, signInUrl: string): RenderedMail {
  return renderMail(brand, {
    subject: `Вход с этой почтой уже есть: ${brand.name}`,
    lead: 'Кто-то начал регистрацию с вашей почтой, но вход с ней уже есть.',
    button: { label: 'Войти', url: signInUrl },
    paragraphs: [
      'Если это были вы, войдите с прежним паролем или задайте новый по ссылке «Забыли пароль?» на странице входа.',
      'Если это были не вы, ничего не делайте: без вашего пароля войти нельзя.',
    ],
  });
}
