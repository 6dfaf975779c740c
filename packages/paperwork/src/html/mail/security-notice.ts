import { type MailBrand, type RenderedMail, renderMail } from './layout.ts';

/** What happened to a person's sign-in. */
export type SecurityNoticeEvent =
  | 'new_device'
  | 'password_changed'
  | 'totp_added'
  | 'totp_removed'
  | 'sms_added'
  | 'sms_removed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'recovery_code_used'
  | 'certificate_added'
  | 'certificate_removed'
  | 'email_changed'
  | 'phone_changed'
  | 'second_factor_demanded'
  | 'consent_withdrawn'
  /** The person goes on on another site. */
  | 'consent_withdrawn_here';

const LEADS: Readonly<Record<SecurityNoticeEvent, string>> = {
  new_device: 'В кабинет вошли с нового устройства.',
  password_changed: 'Пароль изменён. Остальные сеансы завершены.',
  totp_added: 'Для входа подключено приложение с кодами.',
  totp_removed: 'Приложение с кодами отключено от входа.',
  sms_added: 'Для входа включены коды по СМС.',
  sms_removed: 'Коды по СМС для входа выключены.',
  passkey_added: 'Для входа добавлен ключ доступа.',
  passkey_removed: 'Ключ доступа удалён.',
  recovery_code_used: 'В кабинет вошли по резервному коду.',
  certificate_added: 'Для входа добавлен сертификат электронной подписи.',
  certificate_removed: 'Вход по сертификату электронной подписи отключён.',
  email_changed: 'Почта для входа изменена с помощью электронной подписи.',
  phone_changed: 'Телефон для входа и восстановления доступа изменён.',
  second_factor_demanded:
    'Организация просит подключить второй фактор для входа. До какого дня, сказано в кабинете.',
  consent_withdrawn:
    'Согласие на обработку персональных данных отозвано. Вход закрыт, имя, почта и телефон удалены.',
  consent_withdrawn_here: 'Согласие на обработку персональных данных отозвано. Вход на этом сайте закрыт.',
};

const IF_NOT_YOU =
  'Если это были вы, делать ничего не нужно. Если нет, задайте новый пароль, завершите незнакомые сеансы и напишите в поддержку.';
/** What these say in place of that. */
const OTHERWISE: Readonly<Partial<Record<SecurityNoticeEvent, string>>> = {
  second_factor_demanded:
    'Подойдёт ключ доступа (отпечаток, лицо, ПИН-код устройства) или приложение с кодами; это минута. После названного дня кабинет организации без второго фактора не откроется, личные настройки останутся доступны.',
  consent_withdrawn:
    'Чеки и договоры организации остаются: их велит хранить закон. Записи о входах удалятся через год. Если это были не вы, напишите в поддержку.',
  consent_withdrawn_here:
    'Чеки и договоры организации остаются: их велит хранить закон. Там, где вы дали согласие отдельно, вход работает как прежде. Если это были не вы, напишите в поддержку.',
};

/**
 * The mail about a change of how somebody comes in.
 * @param when the moment in words, with its zone; `from` the browser and address, '' when nothing is known.
 */
export function securityNoticeMail(
  brand: MailBrand,
  event: SecurityNoticeEvent,
  facts: { readonly when: string; readonly from: string; readonly securityUrl: string },
): RenderedMail {
  const from = facts.from === '' ? '' : ` Откуда: ${facts.from}.`;
  const otherwise = OTHERWISE[event];
  const ended = event === 'consent_withdrawn' || event === 'consent_withdrawn_here';
  return renderMail(brand, {
    subject: `${LEADS[event].replace(/\..*$/, '')}: ${brand.name}`,
    lead: LEADS[event],
    ...(!ended && { button: { label: 'Проверить безопасность', url: facts.securityUrl } }),
    paragraphs: [`Когда: ${facts.when}.${from}`, otherwise ?? IF_NOT_YOU],
  });
}
