import { randomUUID } from 'node:crypto';

import { linkIn, mailsTo, nextMailTo } from '../support/mailbox.ts';
import { expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST, personOf } from '../support/stage/cast.ts';

test('a forgotten password: the mail arrives, its link works once, old sessions end', async ({
  as,
  stage,
  visitor,
}) => {
  const { email } = personOf('forgetful');
  const password = `новая фраза ${randomUUID()}`;
  const earlier = await as('forgetful');
  await earlier.goto('/today');
  await expect(earlier.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();

  const page = await visitor(OPERATOR_HOST);
  const link = await test.step('asks for a letter', async () => {
    const before = (await mailsTo(stage, email)).length;
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Забыли пароль?' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Новый пароль' })).toBeVisible();
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByRole('button', { name: 'Получить письмо' }).click();
    await expect(page.getByText('Проверьте почту')).toBeVisible();
    const mail = await nextMailTo(stage, email, before);
    expect(mail.from).toContain('Корешок');
    return linkIn(mail);
  });

  await test.step('sets a new one by the link', async () => {
    await page.goto(link);
    await fillPasswords(password);
    await expect(page.getByText('Пароль изменён')).toBeVisible();
  });

  await test.step('is asked to sign in where a session was open', async () => {
    await earlier.reload();
    await expect(earlier).toHaveURL(/\/sign-in\?next=/);
  });

  await test.step('finds that the link has done its work', async () => {
    await page.goto(link);
    await fillPasswords(`${password} ещё раз`);
    await expect(page.getByRole('alert').filter({ hasText: 'Ссылка уже не работает' })).toBeVisible();
  });

  await test.step('comes in with the new password', async () => {
    await page.goto('/sign-in');
    await page.getByLabel('Электронная почта').fill(email);
    await page.getByLabel('Пароль').fill(password);
    await page.getByRole('button', { name: 'Войти' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  });

  async function fillPasswords(text: string): Promise<void> {
    await page.getByLabel('Новый пароль', { exact: true }).fill(text);
    await page.getByLabel('Новый пароль ещё раз').fill(text);
    await page.getByRole('button', { name: 'Сохранить пароль' }).click();
  }
});

test('an address nobody has gets the same answer and no mail', async ({ stage, visitor }) => {
  const stranger = `${randomUUID()}@example.ru`;
  const page = await visitor(OPERATOR_HOST);
  await page.goto('/forgot-password');
  await page.getByLabel('Электронная почта').fill(stranger);
  await page.getByRole('button', { name: 'Получить письмо' }).click();
  await expect(page.getByText('Проверьте почту')).toBeVisible();
  expect(await mailsTo(stage, stranger)).toEqual([]);
});
