import { followLink } from '../support/follow-link.ts';
import { moneyIn } from '../support/money.ts';
import { expect, test } from '../support/scenario.ts';
import { organizationOf, registerOf, registersOf } from '../support/stage/facts.ts';
import { shownSums } from '../support/sums.ts';
import { recordAnswers } from '../support/wire.ts';

test('a service centre sees the registers it watches, and no money comes to it on the wire', async ({
  as,
  stage,
}) => {
  const sums = await shownSums(await as('client'));
  expect(sums.length).toBeGreaterThan(10);
  const watched = registersOf(stage, 'client-1');
  const page = await as('serviceCenter');
  const answers = recordAnswers(page);

  await page.goto('/service/registers');
  for (const { id, outletName } of watched) {
    const row = page.getByRole('row').filter({ has: page.locator(`a[href="/service/registers/${id}"]`) });
    await expect(row).toContainText(outletName);
  }
  for (const { id, name, story } of watched) {
    await followLink(page, `/service/registers/${id}`);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Фискальный накопитель' })).toBeVisible();
    if (story !== 'awaiting')
      await expect(page.getByRole('table', { name: 'Документы кассы' })).toBeVisible();
  }
  await page.goto(`/service/registers?search=${watched[0]?.fn}`);
  await expect(page.getByRole('table', { name: 'Кассы' }).getByRole('link')).toHaveCount(1);

  for (const { url, body } of await answers.all()) expect(moneyIn(body, sums), url).toEqual([]);
});

test('a service centre asks for money by name and gets nothing', async ({ as, stage }) => {
  const sums = await shownSums(await as('client'));
  const page = await as('serviceCenter');
  const answers = recordAnswers(page);
  const watched = registerOf(stage, 'client-1/register-1');
  const client = organizationOf(stage, 'client-1');
  await page.goto('/service/registers');
  const statuses = await page.evaluate(
    async ({ questions }) =>
      Promise.all(
        questions.map(async ([path, input]) => {
          const query = encodeURIComponent(JSON.stringify({ json: input }));
          const response = await fetch(`/api/trpc/${path}?input=${query}`);
          await response.text();
          return [path, response.status];
        }),
      ),
    {
      questions: [
        ['receipts.list', {}],
        ['receipts.list', { registerId: watched.id }],
        ['receipts.list', { clientId: client.id }],
        ['receipts.get', { fn: watched.fn, number: 3 }],
        ['today.sales', { clientId: client.id }],
        ['today.view', null],
      ] as const,
    },
  );
  for (const [path, status] of statuses) expect([403, 404], String(path)).toContain(status);
  const exported = await page.goto('/api/export/receipts');
  expect([403, 404]).toContain(exported?.status());
  for (const { url, body } of await answers.all()) expect(moneyIn(body, sums), url).toEqual([]);
});

test('a register is watched from the moment it is handed over until the moment it is taken back @phone', async ({
  as,
  stage,
}, { project }) => {
  const [who, key] =
    project.name === 'phone' ? (['mobile', 'client-3'] as const) : (['newcomer', 'client-2'] as const);
  const register = registerOf(stage, `${key}/register-1`);
  const center = organizationOf(stage, 'service-center-1');
  const address = `/service/registers/${register.id}`;
  const master = await as('serviceCenter');
  await master.goto(address);
  await expect(master.getByText('Такой записи нет')).toBeVisible();

  const client = await as(who);
  const row = client
    .getByRole('region', { name: 'Сервисные центры' })
    .getByRole('listitem')
    .filter({ hasText: center.shortName })
    .first();
  await test.step('the client hands it over', async () => {
    await client.goto('/access');
    await client.getByRole('button', { name: 'Передать кассы' }).click();
    const dialog = client.getByRole('dialog', { name: 'Передать кассы на контроль' });
    await dialog.getByLabel('ИНН сервисного центра').fill(center.inn);
    await dialog.getByRole('checkbox', { name: `${register.name} — ${register.outletName}` }).check();
    await dialog.getByRole('button', { name: 'Передать 1 кассу' }).click();
    await expect(row).toContainText('видит');
  });
  await master.goto(address);
  await expect(master.getByRole('heading', { level: 1, name: register.name })).toBeVisible();

  await test.step('and takes it back', async () => {
    await client.getByRole('button', { name: `Отозвать доступ: ${center.shortName}` }).click();
    await client.getByRole('alertdialog').getByRole('button', { name: 'Отозвать доступ' }).click();
    await expect(row).toContainText('закрыто');
  });
  await test.step('and reads who has looked meanwhile', async () => {
    await client.getByRole('link', { name: 'Кто смотрел кассы' }).click();
    const looks = client.getByRole('table', { name: 'Просмотры касс' });
    await expect(looks.getByRole('row').nth(1)).toContainText(center.shortName);
    await expect(looks.getByRole('link', { name: register.name })).toHaveCount(1);
  });
  await master.reload();
  await expect(master.getByText('Такой записи нет')).toBeVisible();
  await master.goto('/service/registers');
  await expect(master.getByRole('table', { name: 'Кассы' })).toBeVisible();
  await expect(master.locator(`a[href="${address}"]`)).toHaveCount(0);
});
