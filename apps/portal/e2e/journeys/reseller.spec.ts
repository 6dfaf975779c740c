import type { Page } from '@playwright/test';

import { followLink } from '../support/follow-link.ts';
import { mailsTo, nextMailTo } from '../support/mailbox.ts';
import { expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST, personOf, RESELLER_HOSTS, type Who } from '../support/stage/cast.ts';
import { organizationOf, registerOf, type Stage } from '../support/stage/facts.ts';

const [HOST] = RESELLER_HOSTS;
const BRAND = 'Касса Плюс';
const LEAK = /корешок|koreshok|lk\.localhost|help@lk/iu;

/** Every page under the reseller's host, by who opens it. */
const WALKS: readonly (readonly [Who | undefined, (stage: Stage) => readonly string[]])[] = [
  [
    undefined,
    () => ['/', '/sign-in', '/forgot-password', '/reset-password?token=x', '/check', '/no-such-page'],
  ],
  [
    'reseller',
    (stage) => [
      '/reseller/clients',
      `/reseller/clients/${organizationOf(stage, 'client-21').id}`,
      '/reseller/brand',
      '/profile',
      '/profile/sessions',
    ],
  ],
  [
    'resellersClient',
    (stage) => {
      const { id, fn } = registerOf(stage, 'client-21/register-1');
      return [
        '/today',
        '/registers',
        '/registers/new',
        `/registers/${id}`,
        `/registers/${id}?tab=documents`,
        `/registers/${id}/documents/${fn}-1`,
        `/registers/${id}/connect`,
        '/registers/no-such-register',
      ];
    },
  ],
  ['resellersClient', () => ['/receipts', '/outlets', '/access', '/settings/api-keys', '/no-such-page']],
];

for (const [index, [who, pathsOf]] of WALKS.entries()) {
  test(`a reseller’s portal bears its own brand and the operator’s only where law demands it (walk ${index + 1})`, async ({
    as,
    stage,
    visitor,
  }) => {
    const page = who === undefined ? await visitor(HOST) : await as(who);
    for (const [place, path] of pathsOf(stage).entries()) {
      await test.step(path, async () => {
        await (place === 0 ? page.goto(path) : followLink(page, path));
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await expect(page).toHaveTitle(new RegExp(BRAND));
        expect(await leaks(page), path).toEqual([]);
      });
    }
  });
}

test('the licensed operator is named in a register’s settings, under its mark', async ({ as, stage }) => {
  const register = registerOf(stage, 'client-21/register-1');
  const page = await as('resellersClient');
  await page.goto(`/registers/${register.id}/connect`);
  await expect(page.locator('[data-licensed-operator]').first()).toContainText('Корешок');
});

test('its mail comes from its own sender and in its own name', async ({ stage, visitor }) => {
  const { email } = personOf('resellersClient');
  const before = (await mailsTo(stage, email)).length;
  const page = await visitor(HOST);
  await page.goto('/forgot-password');
  await page.getByLabel('Электронная почта').fill(email);
  await page.getByRole('button', { name: 'Получить письмо' }).click();
  const mail = await nextMailTo(stage, email, before);
  expect(mail.from).toContain(BRAND);
  expect(mail.from).toContain(`noreply@${HOST}`);
  expect(mail.text).toContain(`http://${HOST}:`);
  expect(`${mail.from}${mail.subject}${mail.text}${mail.html}`).not.toMatch(LEAK);
});

test('another brand’s client is not found', async ({ as, stage }) => {
  const foreign = organizationOf(stage, 'client-22');
  const register = registerOf(stage, 'client-22/register-1');
  const reseller = await as('reseller');
  await reseller.goto('/reseller/clients');
  await expect(reseller.getByRole('table', { name: 'Клиенты' })).toBeVisible();
  await expect(reseller.getByRole('main')).not.toContainText(foreign.shortName);
  await reseller.goto(`/reseller/clients/${foreign.id}`);
  await expect(reseller.getByText('Такой записи нет')).toBeVisible();
  const client = await as('resellersClient');
  await client.goto(`/registers/${register.id}`);
  await expect(client.getByText('Такой записи нет')).toBeVisible();
});

test('a session of the operator’s host is refused here, and the other way round', async ({ as, portal }) => {
  for (const [who, host] of [
    ['operator', HOST],
    ['reseller', OPERATOR_HOST],
  ] as const) {
    const page = await as(who);
    const cookies = await page.context().cookies();
    await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, domain: host })));
    await page.goto(`${portal(host)}/profile`);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  }
});

test('money of a client opens to the reseller only by the client’s consent', async ({ as, stage }) => {
  const page = await as('otherReseller');
  const client = organizationOf(stage, 'client-22');
  await page.goto(`/reseller/clients/${client.id}`);
  await expect(page.getByRole('heading', { level: 1, name: client.shortName })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('₽');

  const owner = await as('otherResellersClient');
  await owner.goto('/access');
  await owner.getByRole('button', { name: 'Открыть чеки партнёру' }).click();
  const dialog = owner.getByRole('dialog');
  const week = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Последний день').fill(week);
  await dialog.getByRole('button', { name: 'Открыть чеки' }).click();
  await expect(owner.getByRole('button', { name: 'Закрыть чеки' })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('main')).toContainText('₽');

  await owner.getByRole('button', { name: 'Закрыть чеки' }).click();
  await owner.getByRole('alertdialog').getByRole('button', { name: 'Закрыть чеки' }).click();
  await expect(owner.getByRole('button', { name: 'Закрыть чеки' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: client.shortName })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('₽');
});

/** What names the operator on a page outside of the mark: in its texts, addresses, names and hints. */
async function leaks(page: Page): Promise<readonly string[]> {
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll('script, [data-licensed-operator]')) part.remove();
    return copy.outerHTML;
  });
  const found = LEAK.exec(html);
  return found === null ? [] : [html.slice(Math.max(0, found.index - 80), found.index + 80)];
}
