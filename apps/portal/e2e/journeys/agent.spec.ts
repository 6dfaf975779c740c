import { randomInt } from 'node:crypto';

import { moneyIn } from '../support/money.ts';
import { expect, test } from '../support/scenario.ts';
import { organizationOf, registerOf } from '../support/stage/facts.ts';
import { shownSums } from '../support/sums.ts';
import { recordAnswers } from '../support/wire.ts';

test('an agent sees how far its clients have come, and nothing of what they sell', async ({ as, stage }) => {
  const sums = await shownSums(await as('client'));
  const page = await as('agent');
  const answers = recordAnswers(page);
  await page.goto('/agent/clients');
  const row = page.getByRole('row').filter({ hasText: organizationOf(stage, 'client-1').inn });
  await expect(row).toContainText('Договор · 5 из 6');
  await expect(page.getByRole('main')).not.toContainText(organizationOf(stage, 'client-2').inn);

  await page.getByRole('button', { name: 'Дальше' }).click();
  await page
    .getByRole('menuitemcheckbox', { name: 'кассы' })
    .or(page.getByRole('menuitem', { name: 'кассы' }))
    .click();
  await expect(page).toHaveURL(/state=registers/);
  await expect(row).toHaveCount(0);

  await page.goto('/agent/clients');
  await row.getByRole('link').first().click();
  await expect(page.getByRole('list', { name: 'Путь клиента' })).toContainText('Первый чек');
  await expect(page.getByRole('main')).toContainText('Чеки приходят');

  await page.goto(`/registers/${registerOf(stage, 'client-1/register-1').id}`);
  await expect(page).toHaveURL(/\/agent\/clients$/);
  for (const { url, body } of await answers.all()) expect(moneyIn(body, sums), url).toEqual([]);
});

test('an agent makes a code with its own word, to send and to print', async ({ as }) => {
  const word = `MOST${randomInt(100_000, 999_999)}`;
  const page = await as('agent');
  await page.goto('/agent/codes');
  await page.getByRole('button', { name: 'Создать код' }).click();
  const dialog = page.getByRole('dialog', { name: 'Новый код' });
  await dialog.getByRole('button', { name: 'Создать код' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Назовите источник');
  await dialog.getByLabel('Откуда придут клиенты').fill(`Выставка ${word}`);
  await dialog.getByLabel('Своё слово').fill(word);
  await dialog.getByRole('button', { name: 'Создать код' }).click();
  const row = page.getByRole('row').filter({ hasText: `Выставка ${word}` });
  await expect(row).toContainText(`/join/${word}`);
  await expect(row).toContainText('действует');
  await page.getByRole('link', { name: `QR-код: Выставка ${word}` }).click();
  await expect(page.getByRole('img', { name: /QR-код ссылки/ })).toBeVisible();
  await expect(page.getByRole('article')).toContainText(word);
});
