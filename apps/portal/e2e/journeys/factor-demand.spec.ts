import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

import { aGuardedClient } from '../support/guarded-client.ts';
import { expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST } from '../support/stage/cast.ts';

async function signIn(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill(password);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
}

test('an owner demands a second factor: a member is led to it, and after the day gets no further without', async ({
  stage,
  visitor,
}) => {
  const client = await aGuardedClient(stage);
  const owner = await visitor(OPERATOR_HOST);
  await owner.context().addCookies([
    {
      name: 'session',
      value: decodeURIComponent(client.ownerCookie),
      domain: OPERATOR_HOST,
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
    },
  ]);
  await owner.goto('/profile/security');
  const demand = owner.getByRole('region', { name: 'Второй фактор для всех сотрудников' });
  await demand.getByLabel('Когда закрыть кабинет').selectOption({ label: 'Через 7 дней' });
  await demand.getByRole('button', { name: 'Требовать второй фактор' }).click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Требовать' }).click();
  await expect(demand.getByText(/требуется с/)).toBeVisible();

  const member = await visitor(OPERATOR_HOST);
  await signIn(member, client.member);
  await expect(member.getByText(/организация просит подключить второй фактор/)).toBeVisible();
  await expect(member.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();

  await client.passGrace();
  await member.goto('/registers');
  await expect(member.getByText('Кабинет закрыт, пока нет второго фактора')).toBeVisible();
  await expect(member.getByRole('heading', { level: 1, name: 'Кассы' })).toBeHidden();
  expect(await refusalOf(member, 'registers.list')).toBe('session.second_factor_demanded');

  await member.goto('/profile/security');
  const card = member.getByRole('region', { name: 'Приложение с кодами' });
  await card.getByRole('button', { name: 'Подключить' }).click();
  const dialog = member.getByRole('dialog');
  const secret = /[A-Z2-7]{32}/.exec((await dialog.textContent()) ?? '')?.[0] ?? '';
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await dialog.getByLabel('Код из приложения').fill(code());
  await dialog.getByRole('button', { name: 'Подключить' }).click();
  await member.getByRole('button', { name: 'Коды сохранены' }).click();
  await expect(member.getByText('Кабинет закрыт')).toBeHidden();
  await member.goto('/registers');
  await expect(member.getByRole('heading', { level: 1, name: 'Кассы' })).toBeVisible();

  await member.context().clearCookies();
  await signIn(member, client.member);
  await expect(member.getByLabel('Код из приложения')).toBeVisible();
  await client.close();
});

/** What the interface itself answers the signed-in browser: pages may leave out what a door would still give. */
function refusalOf(page: Page, query: string): Promise<string | undefined> {
  return page.evaluate(async (path) => {
    const input = encodeURIComponent(JSON.stringify({ json: {} }));
    const answer = (await (await fetch(`/api/trpc/${path}?input=${input}`)).json()) as {
      error?: { json: { data: { code: string } } };
    };
    return answer.error?.json.data.code;
  }, query);
}
