import type { Page } from '@playwright/test';

import { awake, expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST, PASSWORD, WHO } from '../support/stage/cast.ts';

/* Whoever is quicker than the page's scripts: what is pressed before they woke waits for them. */

const SCRIPTS = /\/_next\/static\/chunks\/.*\.js/;

/** Opens a page whose scripts have not come yet; they come when asked to. */
async function openAsleep(page: Page, path: string): Promise<() => Promise<void>> {
  const waiting: (() => void)[] = [];
  let come = false;
  await page.route(SCRIPTS, async (route) => {
    if (!come) await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return async () => {
    come = true;
    for (const go of waiting) go();
    await awake(page);
  };
}

/** Every address the page asked for, to look for what must not be in one. */
function addressesOf(page: Page): readonly string[] {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(decodeURIComponent(request.url())));
  return addresses;
}

test('a sign-in pressed before the page woke is kept, and its password stands in no address', async ({
  visitor,
}) => {
  const page = await visitor(OPERATOR_HOST);
  const addresses = addressesOf(page);
  const wake = await openAsleep(page, '/sign-in');
  await page.getByLabel('Электронная почта').fill(WHO.viewer);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByLabel('Пароль').press('Enter');
  await expect(page.getByLabel('Пароль')).toHaveValue(PASSWORD);
  await expect(page.getByLabel('Пароль')).toHaveAttribute('type', 'password');
  await wake();
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  expect(addresses.filter((address) => address.includes(PASSWORD))).toEqual([]);
});

test('a new password sent before the page woke is judged once it has, and stays where it was typed', async ({
  visitor,
}) => {
  const page = await visitor(OPERATOR_HOST);
  const addresses = addressesOf(page);
  const wake = await openAsleep(page, `/reset-password?token=${'A'.repeat(43)}`);
  await page.getByLabel('Новый пароль', { exact: true }).fill('лампа и сахарный завод');
  await page.getByLabel('Новый пароль ещё раз').fill('лампа и соляной завод');
  for (const field of await page.getByLabel(/Новый пароль/).all())
    await expect(field).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Сохранить пароль' }).click();
  await wake();
  await expect(page.getByText('Пароли не совпадают').first()).toBeVisible();
  await expect(page.getByLabel('Новый пароль', { exact: true })).toHaveValue('лампа и сахарный завод');
  expect(addresses.filter((address) => address.includes('лампа'))).toEqual([]);
});

test('a registration sent before the page woke keeps all that was typed, the phone too', async ({
  visitor,
}) => {
  const page = await visitor(OPERATOR_HOST);
  const addresses = addressesOf(page);
  const wake = await openAsleep(page, '/register');
  await page.getByLabel('Имя и фамилия').fill('Ольга Новикова');
  await page.getByLabel('Мобильный телефон').fill('9161234567');
  await page.getByLabel('Пароль').fill('лампа и сахарный завод');
  await expect(page.getByLabel('Пароль')).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Получить коды' }).click();
  await wake();
  await expect(page.getByRole('link', { name: /почт/i }).first()).toBeVisible();
  await expect(page.getByLabel('Имя и фамилия')).toHaveValue('Ольга Новикова');
  await expect(page.getByLabel('Мобильный телефон')).toHaveValue(/916.*123.*45.*67/);
  await expect(page.getByLabel('Пароль')).toHaveValue('лампа и сахарный завод');
  expect(addresses.filter((address) => address.includes('лампа'))).toEqual([]);
});

test('of two buttons the one that was pressed counts', async ({ visitor }) => {
  const page = await visitor(OPERATOR_HOST);
  const wake = await openAsleep(page, '/forgot-password');
  // The server is not asked: it counts such questions by address, and other scenarios come from the same one.
  await page.route(/\/sessions\.request/, (route) => route.abort());
  const asked = page.waitForRequest(/\/sessions\.request/);
  await page.getByLabel('Электронная почта').fill('nobody-at-all@example.ru');
  await page.getByRole('button', { name: 'Получить код по СМС' }).click();
  await wake();
  expect((await asked).url()).toContain('requestSmsRecovery');
});
