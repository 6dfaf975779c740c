import { workRegister } from '../support/fleet.ts';
import { freshRegister } from '../support/fresh-register.ts';
import { rareSum, written } from '../support/money.ts';
import { expect, test } from '../support/scenario.ts';
import { organizationOf } from '../support/stage/facts.ts';

test('a client connects a register, sells, and sees the receipt and then the tax service’s answer', async ({
  as,
  stage,
}) => {
  const register = freshRegister(organizationOf(stage, 'client-2').inn);
  const name = `Прилавок ${register.fn.slice(-4)}`;
  const total = rareSum();
  const page = await as('newcomer');

  await test.step('types the numbers of the registration card', async () => {
    await page.goto('/registers');
    await page.getByRole('link', { name: 'Подключить кассу' }).click();
    await page.getByLabel('Торговая точка').selectOption({ index: 1 });
    await page.getByLabel('Название кассы').fill(name);
    await page.getByLabel('Заводской номер').fill(register.serialNumber);
    await page.getByLabel('Модель').fill(register.model);
    await page.getByLabel('РНМ').fill(register.registrationNumber);
    await page.getByLabel('Номер ФН').fill(register.fn);
    await page.getByRole('button', { name: 'Подключить кассу' }).click();
    await expect(page.getByRole('heading', { name: 'Осталось настроить кассу' })).toBeVisible();
  });

  await test.step('waits on the page until the registration report arrives', async () => {
    await expect(page.getByRole('heading', { name: 'Ждём первый документ' })).toBeVisible();
    const { error } = await workRegister(stage, register, ['register']);
    expect(error).toBeNull();
    await expect(page.getByRole('heading', { name: 'Касса на связи' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'Документы кассы' })).toContainText(/Отч[её]т о регистрации/);
  });

  const sale = await test.step('opens a shift and sells', async () => {
    const { documents, error } = await workRegister(stage, register, [
      'open-shift',
      { kind: 'sell', total, buyerContact: 'anna@example.ru' },
    ]);
    expect(error).toBeNull();
    await expect(page.getByRole('list', { name: 'Документы кассы' })).toContainText('Кассовый чек');
    return documents.find(({ step }) => step === 'sell');
  });

  await test.step('finds the receipt by its sum and reads it as paper', async () => {
    await page.goto('/receipts');
    await page.getByRole('searchbox', { name: 'Найти чек' }).fill((total / 100).toFixed(2));
    await expect(page).toHaveURL(/[?&]q=/);
    const rows = page.getByRole('table', { name: 'Чеки' }).getByRole('row').filter({ hasText: name });
    await expect(rows).toHaveCount(1);
    await rows.getByRole('link').first().click();
    await expect(page.getByRole('img', { name: 'QR-код чека' })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(written(total));
    await expect(page.getByRole('main')).toContainText('anna@example.ru');
  });

  await test.step('sees on the document’s page that the tax service accepted it', async () => {
    await page.getByRole('link', { name: `ФД № ${sale?.number}` }).click();
    await expect(page.getByRole('heading', { name: 'Путь документа' })).toBeVisible();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('принят ФНС').first()).toBeVisible({ timeout: 1_000 });
    }).toPass();
  });
});
