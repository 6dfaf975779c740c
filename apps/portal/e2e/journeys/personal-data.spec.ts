import { EICAR_TEXT } from '@koreshok/simulators/virus-scanner';

import { makeAccount } from '../support/account.ts';
import { expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST } from '../support/stage/cast.ts';

test('a person sees what he agreed to, takes it back, and is forgotten', async ({ stage, visitor }) => {
  const page = await visitor(OPERATOR_HOST);
  await page.goto('/register');
  const { email } = await makeAccount(page, stage);
  await expect(page).toHaveURL(/\/organizations/);

  await page.goto('/profile/consent');
  const given = page.getByRole('region', { name: 'Ваши согласия' });
  await expect(given.getByRole('link', { name: /^Редакция \d+$/ })).toBeVisible();
  await expect(given).toContainText('Действует');

  await page.getByRole('button', { name: 'Отозвать согласие' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Имя, почта, телефон, пароль, ключи и коды удалятся');
  await question.getByRole('button', { name: 'Отозвать и закрыть вход' }).click();
  await expect(page.getByRole('heading', { name: 'Согласие отозвано' })).toBeVisible();

  await page.goto('/sign-in');
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill('лампа и сахарный завод');
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(page.getByText('Почта или пароль не подходят').first()).toBeVisible();
});

test('a file with a virus is refused with a sentence that says what to do', async ({ as }) => {
  const page = await as('chain');
  await page.goto('/registers/new?way=file');
  await page.getByLabel('Перетащите файл сюда').setInputFiles({
    name: 'кассы.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Модель;Заводской номер;РНМ;Номер ФН\n${EICAR_TEXT};1;2;3\n`),
  });
  await expect(page.getByText('В файле найден вредоносный код').first()).toBeVisible();
});
