import { randomInt } from 'node:crypto';

import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

import { codeBySms } from '../support/codes.ts';
import { signedBy } from '../support/contract.ts';
import { aGuardedClient } from '../support/guarded-client.ts';
import { expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST, PASSWORD, WHO } from '../support/stage/cast.ts';

async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill(password);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Профиль:/ }).click();
  await page.getByRole('menuitem', { name: 'Выйти' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

test('an app with codes is connected, and a recovery code lets in without the phone', async ({ visitor }) => {
  const page = await visitor(OPERATOR_HOST);
  await signIn(page, WHO.careful);
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await page.goto('/profile/security');
  const card = page.getByRole('region', { name: 'Приложение с кодами' });
  await card.getByRole('button', { name: 'Подключить' }).click();
  const dialog = page.getByRole('dialog');
  const secret = /[A-Z2-7]{32}/.exec((await dialog.textContent()) ?? '')?.[0] ?? '';
  await dialog
    .getByLabel('Код из приложения')
    .fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await dialog.getByRole('button', { name: 'Подключить' }).click();
  const codes = page.getByRole('list', { name: 'Резервные коды' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const code = (await codes.first().textContent()) ?? '';
  await page.getByRole('button', { name: 'Коды сохранены' }).click();
  await expect(card.getByText('подключено', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Завершить остальные сеансы' }).click();
  await expect(page.getByText(/^Завершено:/)).toBeVisible();

  await leave(page);
  await signIn(page, WHO.careful);
  await expect(page.getByLabel('Код из приложения')).toBeVisible();
  await page.getByRole('button', { name: 'Резервный код' }).click();
  await page.getByLabel('Резервный код').fill(code);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
});

test('a passkey is made, and opens the cabinet by itself', async ({ visitor }) => {
  const page = await visitor(OPERATOR_HOST);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, WHO.modern);
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await page.goto('/profile/security');
  await page.getByRole('button', { name: 'Добавить ключ' }).click();
  await page.getByLabel('Название').fill('Рабочий ноутбук');
  await page.getByRole('button', { name: 'Создать ключ' }).click();
  await page.getByRole('button', { name: 'Коды сохранены' }).click();
  await expect(page.getByText('Рабочий ноутбук')).toBeVisible();

  await leave(page);
  await page.getByRole('button', { name: 'Ключ доступа' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await page.goto('/profile/sessions');
  await expect(page.getByText('ключ доступа').first()).toBeVisible();
});

test('a certificate is connected, and opens the cabinet by a signature made outside of it', async ({
  stage,
  visitor,
}) => {
  const client = await aGuardedClient(stage);
  const snils = String(randomInt(10_000_000_000, 99_999_999_999));
  const holder = {
    commonName: 'Петрова Анна',
    surname: 'Петрова',
    givenNames: 'Анна',
    inn: '773400112220',
    snils,
  };
  const page = await visitor(OPERATOR_HOST);
  const bringSignature = async (button: string) => {
    const dialog = page.getByRole('dialog');
    const file = await dialog.getByRole('link', { name: 'Скачать файл для подписи' }).getAttribute('href');
    const text = new TextEncoder().encode(decodeURIComponent(file?.split(',')[1] ?? ''));
    await dialog.getByLabel('Файл подписи').setInputFiles(signedBy(stage, holder, text));
    await dialog.getByRole('button', { name: button, exact: true }).click();
  };
  await signIn(page, client.member.email, client.member.password);
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await page.goto('/profile/security');
  const card = page.getByRole('region', { name: 'Электронная подпись (КЭП)' });
  await card.getByRole('button', { name: 'Подключить' }).click();
  await bringSignature('Подключить');
  await expect(card.getByText('подключена', { exact: true })).toBeVisible();

  await leave(page);
  await page.getByRole('button', { name: 'Электронная подпись' }).click();
  await bringSignature('Войти');
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await client.close();
});

test('a phone is given afterwards, and is one’s own by the code that went to it', async ({
  stage,
  visitor,
}) => {
  const client = await aGuardedClient(stage);
  const phone = `+7915${String(randomInt(10_000_000)).padStart(7, '0')}`;
  const page = await visitor(OPERATOR_HOST);
  await signIn(page, client.member.email, client.member.password);
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await page.goto('/profile/security');
  const card = page.getByRole('region', { name: 'Телефон и коды по СМС' });
  await card.getByRole('button', { name: 'Указать телефон' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Номер').fill(phone.slice(2));
  await dialog.getByRole('button', { name: 'Прислать код' }).click();
  await dialog.getByLabel('Код из СМС').fill(await codeBySms(stage, phone));
  await dialog.getByRole('button', { name: 'Подтвердить телефон' }).click();
  await expect(card.getByRole('button', { name: 'Другой номер' })).toBeVisible();
  await expect(card.getByText('Сначала подключите приложение с кодами или ключ доступа.')).toBeVisible();
  await client.close();
});

test('a cabinet nobody touches asks before it closes, and a hand keeps it', async ({ as }) => {
  const page = await as('viewer');
  await page.clock.install();
  await page.goto('/registers');
  await page.clock.fastForward('01:58:30');
  const question = page.getByRole('dialog', { name: 'Вы ещё здесь?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Остаться' }).click();
  await expect(question).toBeHidden();
});
