import { listOrganizationSignIns, listOwnSignIns, type SignInRow } from '@koreshok/services/sign-ins';
import { z } from 'zod';

import { exported } from './export.ts';

const PART = 200;

const OUTCOMES: Readonly<Record<SignInRow['outcome'], string>> = {
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

const METHODS: Readonly<Record<SignInRow['method'], string>> = {
  password: 'пароль',
  registration: 'регистрация',
  totp: 'пароль и приложение с кодами',
  sms: 'пароль и код из СМС',
  recovery_code: 'пароль и резервный код',
  passkey: 'ключ доступа',
  certificate: 'электронная подпись',
};

const FILTERS = z.object({ result: z.enum(['in', 'refused']).optional() });

const wayOf = ({ at, outcome, method }: SignInRow) => [at.toISOString(), OUTCOMES[outcome], METHODS[method]];

/** How one came in oneself on this site, and was refused. */
export const ownSignIns = exported({
  name: 'own-sign-ins',
  fileName: 'moi-vhody',
  kind: 'self',
  permission: 'signed-in',
  sample: () => ({}),
  heading: ['Когда (UTC)', 'Итог', 'Способ', 'Адрес', 'Устройство'],
  input: FILTERS,
  page: (services, { userId }, { result }, cursor, host) =>
    listOwnSignIns(
      services,
      { userId: userId ?? '', host },
      { ...(result && { result }), cursor, limit: PART },
    ),
  cells: (row) => [...wayOf(row), row.ipAddress, row.userAgent],
});

/** Who came into the organization's cabinet and who was refused. */
export const signIns = exported({
  name: 'sign-ins',
  fileName: 'vhody',
  kind: 'list',
  permission: 'own identity:write',
  sample: () => ({}),
  heading: ['Когда (UTC)', 'Кто', 'Почта', 'Итог', 'Способ', 'Адрес', 'Устройство'],
  input: FILTERS,
  page: (services, actor, { result }, cursor) =>
    listOrganizationSignIns(services, actor, { ...(result && { result }), cursor, limit: PART }),
  cells: (row) => [
    row.at.toISOString(),
    row.userName,
    row.email,
    OUTCOMES[row.outcome],
    METHODS[row.method],
    row.ipAddress,
    row.userAgent,
  ],
});
