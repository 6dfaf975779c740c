import { heldReasonTexts } from '@koreshok/domain';
import { formatDriveNumber } from '@koreshok/fiscal/identifiers';

import { workRegister } from '../support/fleet.ts';
import { freshRegister } from '../support/fresh-register.ts';
import { lookByLink, lookHere } from '../support/look.ts';
import { expect, test } from '../support/scenario.ts';
import { organizationOf, registerOf } from '../support/stage/facts.ts';

const unknown = heldReasonTexts.unknown_drive;

test('the operator’s figures move when a document comes in', async ({ as, stage }) => {
  const page = await as('operator');
  await page.goto('/operator');
  const today = page.getByText('Документов за сутки').locator('..');
  const figure = async () => Number(/([\d\s]+)$/u.exec(await today.innerText())?.[1]?.replace(/\s/gu, ''));
  await expect.poll(figure).toBeGreaterThan(0);
  const before = await figure();

  const awaited = registerOf(stage, 'client-1/register-12');
  const { error } = await workRegister(stage, awaited, ['register', 'open-shift']);
  expect(error).toBeNull();
  await expect.poll(figure).toBeGreaterThanOrEqual(before + 2);
});

test('a document from a drive nobody knows is held, and the operator reads why and what to do', async ({
  as,
  stage,
}) => {
  const stranger = freshRegister(organizationOf(stage, 'client-5').inn);
  const { error } = await workRegister(stage, stranger, ['register']);
  expect(error?.kind).toBe('line');

  const page = await as('operator');
  await page.goto('/operator');
  await expect(page.getByRole('row').filter({ hasText: unknown.what })).toBeVisible();
  await page.goto('/operator/held');
  const row = page.getByRole('row').filter({ hasText: formatDriveNumber(stranger.fn) });
  await expect(row).toContainText(unknown.what);
  await expect(row).toContainText(unknown.todo);
  await row.getByRole('link').click();
  await expect(page.getByRole('main')).toContainText('unknown_drive');
  await expect(page.getByRole('button', { name: /номер ФН/ })).toBeVisible();
  await lookHere(page, 'a held document');
});

test('the operator looks at a client’s money only with a reason, which the client can read', async ({
  as,
  stage,
}) => {
  const client = organizationOf(stage, 'client-5');
  const reason = `Обращение ${stage.portalPort}: не находится чек`;
  const page = await as('operator');
  const address = `/operator/clients/${client.id}`;
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: client.shortName })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('₽');
  await page.getByRole('button', { name: 'Указать причину' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Зачем нужны чеки').fill(reason);
  await dialog.getByRole('button', { name: 'Открыть чеки' }).click();
  await expect(page.getByRole('main')).toContainText('₽');
  await lookHere(page, 'a client whose receipts are open');
  await lookByLink(page, `${address}/receipts`);
  await lookByLink(page, `${address}/receipts/${registerOf(stage, 'client-5/register-1').fn}-3`);
  await page.goto(address);
  await page.getByRole('button', { name: 'Закрыть раньше' }).click();
  await expect(page.getByRole('main')).not.toContainText('₽');
});
