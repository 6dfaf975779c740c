import { awake, expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST, PASSWORD, personOf, RESELLER_HOSTS } from '../support/stage/cast.ts';
import { registerOf } from '../support/stage/facts.ts';

test('a host that is nobody’s shows a page without a name', async ({ visitor }) => {
  const page = await visitor('nobody-here.localhost');
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'По этому адресу ничего нет' })).toBeVisible();
  await expect(page).toHaveTitle('Здесь ничего нет');
  const html = await page.content();
  for (const brand of ['Корешок', 'Касса Плюс', 'ОФД Север']) expect(html).not.toContain(brand);
  await page.goto('/today');
  await expect(page.getByRole('heading', { name: 'По этому адресу ничего нет' })).toBeVisible();
});

test('a visitor who is not signed in comes back to the page he asked for @phone', async ({
  visitor,
  stage,
}) => {
  const { email } = personOf('viewer');
  const { id, name } = registerOf(stage, 'client-1/register-1');
  const page = await visitor(OPERATOR_HOST);
  await page.goto(`/registers/${id}?tab=shifts`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByLabel('Пароль').fill('не тот пароль');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Почта или пароль не подходят' })).toBeVisible();
  await expect(page.getByLabel('Электронная почта')).toHaveValue(email);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page).toHaveURL(`${new URL(page.url()).origin}/registers/${id}?tab=shifts`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('a session of one host is nobody on another', async ({ as, portal }) => {
  const page = await as('client');
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
  const cookies = await page.context().cookies();
  await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, domain: RESELLER_HOSTS[0] })));
  await page.goto(`${portal(RESELLER_HOSTS[0])}/today`);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('nobody is led away from the portal after signing in', async ({ visitor }) => {
  const page = await visitor(OPERATOR_HOST);
  await page.goto(`/sign-in?next=${encodeURIComponent('//elsewhere.example/today')}`);
  await page.getByLabel('Электронная почта').fill(personOf('viewer').email);
  await page.getByLabel('Пароль').fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
});

test('what is typed before the scripts have come is not lost', async ({ visitor }) => {
  const page = await visitor(OPERATOR_HOST);
  const { promise: typed, resolve: letScriptsIn } = Promise.withResolvers<void>();
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('/sign-in', { waitUntil: 'commit' });
  await page.getByLabel('Электронная почта').fill(personOf('viewer').email);
  await page.getByLabel('Пароль').fill(PASSWORD);
  letScriptsIn();
  await awake(page);
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Сегодня' })).toBeVisible();
});
