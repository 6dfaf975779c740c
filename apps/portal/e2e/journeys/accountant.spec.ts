import { linkIn, nextMailTo } from '../support/mailbox.ts';
import { expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST } from '../support/stage/cast.ts';
import { registerOf, registersOf } from '../support/stage/facts.ts';

test('a client invites an accountant, who joins by the mail and sees two outlets only @phone', async ({
  as,
  visitor,
  stage,
}, { project }) => {
  const email = `buh-${project.name}@romashka.localhost`.toLowerCase();
  const registers = registersOf(stage, 'client-1');
  const outletsOf = (indexes: readonly number[]) =>
    registers.filter(({ outletIndex }) => indexes.includes(outletIndex));
  const owner = await as('client');

  await test.step('the owner writes who, in which role, and what of the shops', async () => {
    await owner.goto('/people');
    await owner.getByRole('button', { name: 'Пригласить' }).click();
    const dialog = owner.getByRole('dialog', { name: 'Пригласить сотрудника' });
    await dialog.getByLabel('Имя и фамилия').fill('Зоя Счетова');
    await dialog.getByLabel('Электронная почта').fill(email);
    await dialog.getByLabel('Роль').selectOption('accountant');
    await dialog.getByText('Только отмеченные').click();
    const outlets = dialog.getByRole('group', { name: /Точки целиком/ });
    for (const name of new Set(outletsOf([0, 1]).map(({ outletName }) => outletName)))
      await outlets.getByLabel(name, { exact: true }).check();
    await dialog.getByRole('button', { name: 'Отправить приглашение' }).click();
    await expect(owner.getByText(`Приглашение отправлено: ${email}`, { exact: true })).toBeVisible();
  });

  const page = await visitor(OPERATOR_HOST);
  await test.step('the accountant follows the link and chooses a password', async () => {
    await page.goto(linkIn(await nextMailTo(stage, email, 0)));
    await page.getByLabel('Придумайте пароль').fill('вишнёвый-сад-у-реки');
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Принять приглашение' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  });

  await test.step('and sees the registers of those two outlets', async () => {
    await page.goto('/registers');
    await expect(page.getByRole('table', { name: 'Кассы' }).getByRole('link')).toHaveCount(
      outletsOf([0, 1]).length,
    );
    const [foreign] = outletsOf([2, 3, 4]);
    await page.goto(`/registers/${foreign?.id}`);
    await expect(page.getByText('Такой записи нет')).toBeVisible();
    await page.goto('/people');
    await expect(page.getByText('Этот раздел вам не открыт')).toBeVisible();
  });

  await test.step('until the owner takes the role away: the open page knows at its next step', async () => {
    await owner.goto('/people?tab=invitations');
    await expect(owner.getByRole('row', { name: new RegExp(email) })).toContainText('Принято');
    await owner.goto(`/people?search=${encodeURIComponent(email)}`);
    await owner.getByRole('button', { name: 'Закрыть доступ: Зоя Счетова' }).click();
    await owner.getByRole('alertdialog').getByRole('button', { name: 'Закрыть доступ' }).click();
    await expect(owner.getByText('Доступ закрыт: Зоя Счетова', { exact: true })).toBeVisible();
    await page.goto('/registers');
    await expect(page.getByRole('table', { name: 'Кассы' })).toHaveCount(0);
  });
});

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
    for (const { id } of new Map(others.map((each) => [each.outletIndex, each])).values()) {
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
