import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { expect, test } from '../support/scenario.ts';
import { registerOf } from '../support/stage/facts.ts';

const PAGE = 50;

test('filters of the receipts live in the address: reload, back and a shared link give the same list', async ({
  as,
  stage,
}) => {
  const register = registerOf(stage, 'client-1/register-4');
  const page = await as('client');
  await page.goto('/receipts');
  const table = page.getByRole('table', { name: 'Чеки' });
  await expect(table.getByRole('row')).toHaveCount(PAGE + 1);

  await choose(page, 'Касса', register.name);
  await expect(page).toHaveURL(new RegExp(`register=${register.id}`));
  await expect.poll(() => drivesOf(page)).toEqual([register.fn]);
  await choose(page, 'Вид', 'Возврат прихода');
  await expect(page).toHaveURL(/operation=2/);
  await expect(chips(page)).toHaveCount(2);
  const shared = page.url();
  const keys = await keysOf(page);

  await page.reload();
  await expect(chips(page)).toHaveCount(2);
  expect(await keysOf(page)).toEqual(keys);

  await page.goBack();
  await expect(page).not.toHaveURL(/operation=2/);
  await expect(chips(page)).toHaveCount(1);

  const other = await as('client');
  await other.goto(shared);
  await expect(chips(other)).toHaveCount(2);
  expect(await keysOf(other)).toEqual(keys);

  await page.getByRole('link', { name: 'Убрать фильтр «Касса»' }).click();
  await expect(chips(page)).toHaveCount(0);
  await expect(table.getByRole('row')).toHaveCount(PAGE + 1);
});

test('«Показать ещё» goes on where the list ended, and the export is exactly what is filtered', async ({
  as,
  stage,
}) => {
  const outlet = registerOf(stage, 'client-1/register-1').outletName;
  const page = await as('client');
  await page.goto('/receipts');
  await choose(page, 'Точка', outlet);
  await expect(chips(page)).toHaveCount(1);
  const more = page.getByRole('button', { name: 'Показать ещё' });
  await expect(more).toBeVisible();
  for (let shown = (await keysOf(page)).length; await more.isVisible(); shown = (await keysOf(page)).length) {
    await more.click();
    await expect.poll(async () => (await keysOf(page)).length).toBeGreaterThan(shown);
  }
  const keys = await keysOf(page);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(PAGE);

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Скачать CSV' }).click();
  const file = await (await downloading).path();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n').slice(1);
  const exported = lines.map((line) => exportedKey(line));
  expect(exported.toSorted()).toEqual(keys.toSorted());
});

test('a receipt is found by what a buyer knows: its sum', async ({ as }) => {
  const page = await as('client');
  await page.goto('/receipts');
  const rows = page.getByRole('table', { name: 'Чеки' }).getByRole('row');
  await expect(rows).toHaveCount(PAGE + 1);
  const sum = /([\d\s]+,\d\d)\s₽/u.exec(await rows.nth(1).innerText())?.[1]?.trim() ?? '';
  await page.getByRole('searchbox', { name: 'Найти чек' }).fill(sum);
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(chips(page)).toContainText([`сумма`]);
  for (const text of (await rows.allInnerTexts()).slice(1)) expect(text).toContain(sum);
});

const chips = (page: Page) => page.getByRole('list', { name: 'Действующие фильтры' }).getByRole('listitem');

async function choose(page: Page, menu: string, option: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menu').getByText(option, { exact: true }).click();
}

/** Drive and number of every receipt in view. */
async function keysOf(page: Page): Promise<readonly string[]> {
  const links = page.getByRole('table', { name: 'Чеки' }).getByRole('link');
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return hrefs.flatMap((href) => /\/receipts\/(\d{16}-\d+)$/.exec(href)?.[1] ?? []);
}

async function drivesOf(page: Page): Promise<readonly string[]> {
  return [...new Set((await keysOf(page)).map((key) => key.slice(0, 16)))];
}

/** Drive and number in a line of the export, whatever stands beside them. */
function exportedKey(line: string): string {
  const cells = line.split(';').map((cell) => cell.replace(/^"|"$/g, '').trim());
  const at = cells.findIndex((cell) => /^\d{16}$/.test(cell));
  return `${cells[at]}-${cells[at + 1]}`;
}
