import type { OpenSession } from '@/server/routers/sessions.ts';

/** How somebody came in, as people call it. */
export const methodWords: Readonly<Record<OpenSession['method'], string>> = {
  password: 'по паролю',
  registration: 'после регистрации',
  totp: 'пароль и приложение с кодами',
  sms: 'пароль и код из СМС',
  recovery_code: 'пароль и резервный код',
  passkey: 'ключ доступа',
  certificate: 'электронная подпись',
};
