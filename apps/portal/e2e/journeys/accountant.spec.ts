import { expect, test } from '../support/scenario.ts';
import { registerOf, registersOf } from '../support/stage/facts.ts';

test('an accountant of two outlets sees their registers and receipts and nothing of the others', async ({
  as,
  stage,
}) => {
  const all = registersOf(stage, 'client-1');
  const own = all.filter(({ outletIndex }) => outletIndex < 2);
  const others = all.filter(({ outletIndex }) => outletIndex >= 2);
  const page = await as('accountant');

  await test.step('in the list of registers', async () => {
    await page.goto('/registers');
    const links = page.getByRole('table', { name: 'Кассы' }).getByRole('link');
    await expect(links).toHaveCount(own.length);
    for (const { id } of own) await expect(page.locator(`a[href="/registers/${id}"]`)).toHaveCount(1);
  });

  await test.step('in the list of receipts', async () => {
    await page.goto('/receipts');
    const table = page.getByRole('table', { name: 'Чеки' });
    await expect(table).toBeVisible();
    const hrefs = await table
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const drives = new Set(hrefs.map((href) => /\/receipts\/(\d{16})-/.exec(href)?.[1]));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const drive of drives) expect(own.map(({ fn }) => fn)).toContain(drive);
  });

  await test.step('not by asking for another outlet’s receipts', async () => {
    for (const { id } of others.slice(0, 2)) {
      await page.goto(`/receipts?register=${id}`);
      await expect(page.getByText('Таких чеков не нашлось')).toBeVisible();
    }
  });

  await test.step('and not by an address', async () => {
    for (const { id } of others) {
      await page.goto(`/registers/${id}`);
      await expect(page.getByText('Такой записи нет')).toBeVisible();
    }
    const { fn } = registerOf(stage, 'client-1/register-9');
    await page.goto(`/receipts/${fn}-3`);
    await expect(page.getByText('Такой записи нет')).toBeVisible();
  });
});

test('a technician sees registers without any money, and is told that receipts are closed', async ({
  as,
  stage,
}) => {
  const page = await as('technician');
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  await expect(page.getByText('Выручка')).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText('₽');
  await page.goto(`/registers/${registerOf(stage, 'client-1/register-1').id}?tab=shifts`);
  await expect(page.getByRole('table', { name: 'Смены кассы' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('₽');
  await page.goto('/receipts');
  await expect(page.getByText('Этот раздел вам не открыт')).toBeVisible();
});
