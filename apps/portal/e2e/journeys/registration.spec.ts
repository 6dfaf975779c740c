import { randomInt, randomUUID } from 'node:crypto';

import type { Page } from '@playwright/test';

import { codeByMail, codeBySms, refuseMassMessages } from '../support/codes.ts';
import { mailsTo } from '../support/mailbox.ts';
import { expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST, WHO } from '../support/stage/cast.ts';

const PASSWORD = 'лампа и сахарный завод';

/** A number nobody else on the stage has. */
const aPhone = () => `+7916${String(randomInt(10_000_000)).padStart(7, '0')}`;

async function fillForm(page: Page, email: string, phone: string): Promise<void> {
  await page.goto('/register');
  await page.getByLabel('Имя и фамилия').fill('Ольга Новикова');
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Мобильный телефон').fill(phone.slice(2));
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Получить коды' }).click();
  await expect(page.getByText('Без согласия на обработку данных завести вход нельзя.').first()).toBeVisible();
  await page.getByRole('checkbox', { name: /согласие на обработку/ }).check();
  await page.getByRole('button', { name: 'Получить коды' }).click();
}

test('a person makes an account by codes to mail and phone @phone', async ({ stage, visitor }) => {
  const email = `${randomUUID()}@example.ru`;
  const phone = aPhone();
  const page = await visitor(OPERATOR_HOST);
  await fillForm(page, email, phone);

  await test.step('a reload goes on where it stood', async () => {
    await expect(page.getByLabel(/Код из письма/)).toBeVisible();
    await page.reload();
  });
  await page.getByLabel(/Код из письма/).fill(await codeByMail(stage, email));
  await page.getByRole('button', { name: 'Подтвердить почту' }).click();
  await expect(page.getByText(`Почта подтверждена: ${email}`)).toBeVisible();
  await page.getByLabel(/Код из СМС/).fill(await codeBySms(stage, phone));
  await page.getByRole('button', { name: 'Подтвердить телефон' }).click();
  await expect(page).toHaveURL(/\/organizations/);

  await test.step('whoever comes back to the form is led on', async () => {
    await page.goto('/register');
    await expect(page).toHaveURL(/\/organizations/);
  });
});

test('a phone whose subscriber refused mass messages waits, and the account is made all the same', async ({
  stage,
  visitor,
}) => {
  const email = `${randomUUID()}@example.ru`;
  const phone = aPhone();
  await refuseMassMessages(stage, [phone]);
  const page = await visitor(OPERATOR_HOST);
  await fillForm(page, email, phone);
  await expect(page.getByText(/абонент отказался от рассылок/)).toBeVisible();
  await page.getByRole('button', { name: 'Подтвердить позже' }).click();
  await page.getByLabel(/Код из письма/).fill(await codeByMail(stage, email));
  await page.getByRole('button', { name: 'Подтвердить почту' }).click();
  await expect(page).toHaveURL(/\/organizations/);
});

test('an address that has an account looks the same to a stranger, and its owner is told by mail', async ({
  stage,
  visitor,
}) => {
  const before = (await mailsTo(stage, WHO.agent)).length;
  const page = await visitor(OPERATOR_HOST);
  await fillForm(page, WHO.agent, aPhone());
  await expect(page.getByLabel(/Код из письма/)).toBeVisible();
  await expect.poll(async () => (await mailsTo(stage, WHO.agent)).length).toBe(before + 1);
  expect((await mailsTo(stage, WHO.agent))[0]?.subject).toContain('Вход с этой почтой уже есть');
});
