import type { Page } from '@playwright/test';

import { expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST, PASSWORD, personOf } from '../support/stage/cast.ts';

test('somebody without a mouse signs in, skips the navigation and opens a page', async ({ visitor }) => {
  const page = await visitor(OPERATOR_HOST);
  await page.goto('/sign-in');
  await expect(page.getByLabel('Электронная почта')).toBeFocused();
  await page.keyboard.type(personOf('viewer').email);
  await tabTo(page, 'textbox', 'Пароль');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();

  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'К содержанию' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, 'link', 'Все кассы');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Кассы' })).toBeVisible();
});

test('`/` brings the cursor to the search for everything, Enter finds, and what is found opens', async ({
  as,
}) => {
  const page = await as('client');
  await page.goto('/registers');
  const search = page.getByRole('searchbox', { name: 'Поиск по всему' });
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await expect(search).toHaveValue('');
  await page.keyboard.type('Касса 4');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Поиск: «Касса 4»' })).toBeVisible();
  const found = page.getByRole('region', { name: 'Кассы' }).getByRole('listitem').getByRole('link');
  await expect(found).toHaveCount(1);
  await found.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Касса 4' })).toBeVisible();
});

test('menus open, walk and close by the keys, and the focus comes back', async ({ as }) => {
  const page = await as('client');
  await page.goto('/today');
  const profile = page.getByRole('button', { name: /^Профиль:/ });
  await profile.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Профиль' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Мои сеансы' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(profile).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Профиль' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Мои сеансы' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/profile\/sessions$/);
});

test('a dialog keeps the focus inside, closes by Escape and gives the focus back', async ({ as }) => {
  const page = await as('client');
  await page.goto('/receipts');
  const trigger = page.getByRole('button', { name: 'Ещё фильтры' });
  const dialog = page.getByRole('dialog', { name: 'Фильтры чеков' });
  await trigger.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(trigger).toBeFocused();

  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'Сумма от, ₽');
  await page.keyboard.type('100');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/least=100/);
});

test('rows of a list are opened by the keys', async ({ as }) => {
  const page = await as('client');
  await page.goto('/registers');
  const first = page.getByRole('table', { name: 'Кассы' }).getByRole('link').first();
  await page.getByRole('searchbox', { name: 'Найти кассу' }).focus();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(first).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [10] });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/registers\/[0-9A-Z]{26}$/);
});

/** Presses Tab until the named control has the focus. */
async function tabTo(page: Page, role: 'textbox' | 'link' | 'button', name: string): Promise<void> {
  const target = page.getByRole(role, { name }).first();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [10] });
}
