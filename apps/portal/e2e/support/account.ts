import { randomInt, randomUUID } from 'node:crypto';

import type { Page } from '@playwright/test';

import { codeByMail, codeBySms } from './codes.ts';
import type { Stage } from './stage/facts.ts';

/** Makes an account on the registration page that is open, with the codes of mail and phone. */
export async function makeAccount(page: Page, stage: Stage): Promise<{ readonly email: string }> {
  const email = `${randomUUID()}@example.ru`;
  const phone = `+7916${String(randomInt(10_000_000)).padStart(7, '0')}`;
  await page.getByLabel('Имя и фамилия').fill('Ольга Новикова');
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Мобильный телефон').fill(phone.slice(2));
  await page.getByLabel('Пароль').fill('лампа и сахарный завод');
  await page.getByRole('checkbox', { name: /согласие на обработку/ }).check();
  await page.getByRole('button', { name: 'Получить коды' }).click();
  await page.getByLabel(/Код из письма/).fill(await codeByMail(stage, email));
  await page.getByRole('button', { name: 'Подтвердить почту' }).click();
  await page.getByLabel(/Код из СМС/).fill(await codeBySms(stage, phone));
  await page.getByRole('button', { name: 'Подтвердить телефон' }).click();
  return { email };
}
