import type { SignInRow } from '@/server/routers/sign-ins.ts';

/** What came of a try, as people call it. */
export const outcomeWords: Readonly<Record<SignInRow['outcome'], string>> = {
  signed_in: 'вход',
  second_factor: 'пароль подошёл',
  wrong_password: 'неверный пароль',
  unknown_user: 'нет такого входа',
  disabled: 'вход закрыт',
  throttled: 'слишком много попыток',
  wrong_host: 'другой сайт',
  wrong_factor: 'неверный код или ключ',
  wrong_certificate: 'чужой сертификат',
};
