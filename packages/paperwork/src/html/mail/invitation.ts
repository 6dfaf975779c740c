import { type MailBrand, type RenderedMail, renderMail } from './layout.ts';

export interface InvitationFacts {
  readonly name: string;
  readonly organizationName: string;
  /** Empty when nobody in particular calls. */
  readonly inviterName: string;
  /** «28 ноября 2026»: the last day the link works. */
  readonly lastDay: string;
}

/** The mail with the link to join an organization. */
export function invitationMail(brand: MailBrand, url: string, facts: InvitationFacts): RenderedMail {
  const who = facts.inviterName === '' ? 'Вас приглашают' : `${facts.inviterName} приглашает вас`;
  return renderMail(brand, {
    subject: `Приглашение в кабинет: ${facts.organizationName}`,
    lead: `${facts.name}, здравствуйте. ${who} работать в кабинете ${facts.organizationName}.`,
    button: { label: 'Принять приглашение', url },
    paragraphs: [
      `Ссылка одноразовая и действует до ${facts.lastDay} включительно. Пароль вы придумаете сами; если вход у вас уже есть, подойдёт прежний.`,
      'Если вы не знаете эту организацию, ничего не делайте: без вас доступ не откроется.',
    ],
  });
}
