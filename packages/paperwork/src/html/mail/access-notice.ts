import { type MailBody, type MailBrand, type RenderedMail, renderMail } from './layout.ts';

/** What there is to tell about access: who asks, who was let in, who looks. */
export type AccessNoticeKind =
  | 'join_requested'
  | 'join_decided'
  | 'joined_by_signature'
  | 'consent_asked'
  | 'consent_answered'
  | 'reason_stated'
  | 'grant_given'
  | 'grant_revoked';

export interface AccessNoticeFacts {
  readonly kind: AccessNoticeKind;
  readonly who: string;
  /** '' where the reader may not know. */
  readonly organizationName: string;
  readonly reason: string;
  /** «28 ноября 2026, 14:05»; '' for none. */
  readonly until: string;
  readonly granted: boolean | null;
  readonly registers: number;
}

/** The mail that tells of a change of who may see what. @param url the page where it can be answered or ended. */
export function accessNoticeMail(brand: MailBrand, url: string, facts: AccessNoticeFacts): RenderedMail {
  return renderMail(brand, { ...BODIES[facts.kind](facts), button: { label: 'Открыть кабинет', url } });
}

type Body = (facts: AccessNoticeFacts) => Omit<MailBody, 'button'>;

const because = (reason: string) => (reason === '' ? [] : [`Что написано в запросе: «${reason}».`]);

const BODIES: Readonly<Record<AccessNoticeKind, Body>> = {
  join_requested: ({ who, organizationName, reason }) => ({
    subject: `Просят доступ: ${organizationName}`,
    lead: `${who} просит доступ в кабинет ${organizationName}.`,
    paragraphs: [
      ...because(reason),
      'Пока вы не ответили, этот человек ничего не видит. Примите запрос и выберите роль, или откажите. Без ответа запрос через две недели закроется сам.',
    ],
  }),
  join_decided: ({ who, organizationName, granted }) =>
    granted === true
      ? {
          subject: `Доступ открыт: ${organizationName}`,
          lead: `Вам открыли доступ в кабинет ${organizationName}.`,
          paragraphs: ['Организация уже есть в вашем списке.'],
        }
      : {
          subject: 'Запрос на доступ отклонён',
          lead: `На ваш запрос (${who}) ответили отказом.`,
          paragraphs: ['Если это ошибка, свяжитесь с организацией и попросите прислать приглашение.'],
        },
  joined_by_signature: ({ who, organizationName }) => ({
    subject: `Новый владелец по электронной подписи: ${organizationName}`,
    lead: `${who} вошёл в кабинет ${organizationName} по электронной подписи организации и стал владельцем.`,
    paragraphs: [
      'Так войти может только тот, у кого есть ключ подписи вашей организации. Если вы этого человека не знаете, закройте ему доступ в разделе «Сотрудники» и отзовите сертификат в удостоверяющем центре.',
    ],
  }),
  consent_asked: ({ who, organizationName, reason, until }) => ({
    subject: `${who} просит открыть чеки`,
    lead: `${who} просит открыть чеки и выручку организации ${organizationName}.`,
    paragraphs: [
      ...because(reason),
      `Решать вам: согласие можно дать на срок и отозвать в любой момент. Без ответа запрос закроется сам${until === '' ? '' : `: ${until}`}.`,
    ],
  }),
  consent_answered: ({ who, granted }) =>
    granted === true
      ? {
          subject: `${who}: чеки открыты`,
          lead: `${who} открывает вам чеки и выручку.`,
          paragraphs: ['Срок согласия указан на карточке клиента. Клиент может закрыть чеки раньше.'],
        }
      : {
          subject: `${who}: отказ открыть чеки`,
          lead: `${who} не открывает чеки и выручку.`,
          paragraphs: ['Состояние касс вы видите по-прежнему.'],
        },
  reason_stated: ({ who, organizationName, reason, until }) => ({
    subject: `${who} смотрит чеки: ${organizationName}`,
    lead: `${who} открывает чеки организации ${organizationName}${until === '' ? '' : ` до ${until} (по Москве)`}.`,
    paragraphs: [
      ...because(reason),
      'Запись о каждом таком просмотре остаётся в разделе «Партнёры». Если вы не обращались в поддержку, напишите нам.',
    ],
  }),
  grant_given: ({ who, registers, until }) => ({
    subject: `${who} передаёт вам кассы`,
    lead: `${who} передаёт вам на контроль касс: ${registers}.`,
    paragraphs: [
      until === '' ? 'Без срока: до отзыва.' : `Доступ действует до ${until} (по Москве).`,
      'Вы видите состояние касс и накопителей. Клиент видит, кто и когда открывал его кассы.',
    ],
  }),
  grant_revoked: ({ who, registers }) => ({
    subject: `${who} забирает кассы с контроля`,
    lead: `${who} отозвал доступ. Касс: ${registers}.`,
    paragraphs: ['Эти кассы больше не видны в вашем кабинете.'],
  }),
};
