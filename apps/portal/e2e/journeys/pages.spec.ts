import { check, look, lookByLink } from '../support/look.ts';
import { pageShapes } from '../support/page-files.ts';
import { expect, test } from '../support/scenario.ts';
import { OPERATOR_HOST, RESELLER_HOSTS, type Who } from '../support/stage/cast.ts';
import { organizationOf, registerOf, type Stage } from '../support/stage/facts.ts';

/** Who opens a page: somebody signed in, or a visitor of a host. */
type Opener = Who | { readonly host: string };

/** An address to open, or to come to by a link where this file or a journey opens its like by the address. */
type Visit = string | { readonly link: string };

const byLink = (link: string): Visit => ({ link });
const addressOf = (visit: Visit) => (typeof visit === 'string' ? visit : visit.link);

/** Every page of every audience, with what it takes to get there. */
const AUDIENCES: readonly (readonly [string, Opener, (stage: Stage) => readonly Visit[]])[] = [
  [
    'a visitor',
    { host: OPERATOR_HOST },
    ({ partnerCode }) => [
      '/',
      `/join/${partnerCode.code}`,
      byLink('/join/NO-SUCH-CODE'),
      byLink('/sign-in'),
      byLink('/register'),
      '/consent',
      byLink('/consent/withdrawn'),
      byLink('/invitation?token=no-such-token'),
      byLink('/forgot-password'),
      '/lost-email',
      byLink('/reset-password?token=no-such-token'),
      '/check',
      '/no-such-page',
      '/r/7380440800000001/1?fp=1&s=1&t=1',
    ],
  ],
  ['a visitor of a reseller', { host: RESELLER_HOSTS[0] }, () => ['/', byLink('/sign-in')]],
  ['a visitor of nobody’s host', { host: 'nobody-here.localhost' }, () => ['/']],
  [
    'a client at the first pages',
    'client',
    () => [
      '/today',
      byLink('/registers'),
      byLink('/receipts'),
      byLink('/receipts?q=1'),
      '/outlets',
      '/held',
      byLink('/held?state=replayed'),
    ],
  ],
  [
    'a client at settings',
    'client',
    () => [
      '/registers/new',
      byLink('/access'),
      byLink('/access?centers=ended&money=live'),
      '/access/looks',
      byLink('/people'),
      byLink('/people?factor=none'),
      '/people/no-such-member/sessions',
      '/settings/api-keys',
      byLink('/settings/requisites'),
      byLink('/documents'),
      byLink('/leaving'),
      byLink('/exports'),
      byLink('/organizations'),
    ],
  ],
  [
    'a client at a register',
    'client',
    (stage) => {
      const { id, fn } = registerOf(stage, 'client-1/register-1');
      return [
        `/registers/${id}`,
        byLink(`/registers/${id}?tab=shifts`),
        byLink(`/registers/${id}?tab=documents`),
        byLink(`/registers/${id}?tab=history`),
        `/registers/${id}/drive`,
        `/registers/${id}/documents/${fn}-1`,
        byLink(`/registers/${id}/documents/${fn}-3`),
        byLink(`/receipts/${fn}-3`),
        byLink('/registers/no-such-register'),
      ];
    },
  ],
  [
    'a client at registers in trouble',
    'client',
    (stage) =>
      [7, 8, 9, 10, 12]
        .map((place) => registerOf(stage, `client-1/register-${place}`).id)
        .flatMap((id, index) => [
          index === 0 ? `/registers/${id}` : byLink(`/registers/${id}`),
          ...(index === 4 ? [byLink(`/registers/${id}/connect`)] : []),
        ]),
  ],
  [
    'a client at applications and files',
    'client',
    () => [
      '/registers?view=board',
      byLink('/outlets?archived=1'),
      byLink('/registers/new?way=several'),
      byLink('/registers/new?way=file'),
      '/registers/import/no-such-import',
      '/applications',
      '/applications/new',
      '/applications/no-such-application',
    ],
  ],
  ['a client on its way', 'newcomer', () => ['/onboarding/company', '/onboarding/taxes']],
  ['a technician', 'technician', () => ['/today', byLink('/receipts'), byLink('/search?q=')]],
  [
    'anybody about himself',
    'viewer',
    () => [
      '/profile',
      byLink('/profile/security'),
      byLink('/profile/sessions'),
      '/profile/sign-ins',
      byLink('/profile/consent'),
      byLink('/search?q=1'),
    ],
  ],
  [
    'an agent',
    'agent',
    (stage) => [
      '/agent/clients',
      '/agent/clients/new',
      `/agent/clients/${organizationOf(stage, 'client-1').id}`,
      byLink('/agent/codes'),
      '/agent/codes/campaigns',
      `/agent/codes/${stage.partnerCode.id}/print`,
    ],
  ],
  [
    'a service centre',
    'serviceCenter',
    (stage) => [
      '/service/registers',
      byLink(`/service/registers/${registerOf(stage, 'client-1/register-1').id}`),
      byLink(`/service/registers/${registerOf(stage, 'client-1/register-7').id}`),
    ],
  ],
  [
    'a reseller',
    'reseller',
    (stage) => [
      '/reseller/consent-texts',
      byLink('/reseller/clients'),
      byLink(`/reseller/clients/${organizationOf(stage, 'client-21').id}`),
      byLink(`/reseller/clients/${organizationOf(stage, 'client-21').id}/receipts`),
      byLink(
        `/reseller/clients/${organizationOf(stage, 'client-21').id}/receipts/${registerOf(stage, 'client-21/register-1').fn}-3`,
      ),
      '/reseller/brand',
      byLink('/reseller/requisites'),
      byLink('/reseller/contracts'),
      byLink('/reseller/contract-templates'),
      byLink('/reseller/leaving'),
      byLink('/reseller/leaving/no-such-notice'),
      byLink('/reseller/tariffs'),
    ],
  ],
  ['a client of a reseller', 'resellersClient', () => ['/today', byLink('/access')]],
  [
    'the operator',
    'operator',
    (stage) => [
      '/operator',
      '/operator/consent-texts',
      byLink('/operator/held'),
      '/operator/dead-letters',
      '/operator/duties',
      '/operator/dead-letters/no-such-letter',
      '/operator/clients',
      '/operator/requisites',
      byLink('/operator/contracts'),
      '/operator/contract-templates',
      byLink('/operator/leaving'),
      '/operator/leaving/no-such-notice',
      '/operator/tariffs',
      byLink(`/operator/clients/${organizationOf(stage, 'client-1').id}`),
    ],
  ],
];

/** Pages that scenarios of their own look at, because something has to happen first. */
const AFTER_SOMETHING = [
  '/onboarding/outlets',
  '/onboarding/registers',
  '/onboarding/contract',
  '/onboarding/launch',
  '/operator/held/any',
  '/documents/any',
  '/operator/contracts/any',
  '/reseller/contracts/any',
  '/operator/clients/any/receipts',
  '/operator/clients/any/receipts/any',
];

test('every page of the portal is looked at here', ({ stage }) => {
  const paths = [...AUDIENCES.flatMap(([, , pathsOf]) => pathsOf(stage).map(addressOf)), ...AFTER_SOMETHING];
  const shapes = pageShapes();
  const left = shapes.filter(({ shape }) => !paths.some((path) => shape.test(path)));
  expect(shapes.length).toBeGreaterThan(20);
  expect(left.map(({ page }) => page)).toEqual([]);
});

for (const [whom, who, pathsOf] of AUDIENCES) {
  test(`every page of ${whom} is open to assistive tools and fits its window, wide and narrow`, async ({
    as,
    stage,
    visitor,
  }) => {
    const page = typeof who === 'string' ? await as(who) : await visitor(who.host);
    for (const visit of pathsOf(stage))
      await (typeof visit === 'string' ? look(page, visit) : lookByLink(page, visit.link));
  });
}

test('a receipt as its buyer opens it is open to assistive tools and fits its window, wide and narrow', async ({
  as,
  stage,
  visitor,
}) => {
  const page = await as('client');
  await page.goto(`/receipts/${registerOf(stage, 'client-1/register-1').fn}-3`);
  const path = await page.getByRole('link', { name: 'Открыть как покупатель' }).getAttribute('href');
  await look(await visitor(OPERATOR_HOST), path ?? '');
});

test('dialogs and menus are open to assistive tools as well', async ({ as }) => {
  const page = await as('client');
  for (const [path, button] of [
    ['/access', 'Передать кассы'],
    ['/receipts', 'Ещё фильтры'],
    ['/outlets', 'Добавить точку'],
  ] as const) {
    await page.goto(path);
    await page.getByRole('button', { name: button }).first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check(page, `${path}, ${button}`);
  }
  await page.goto('/today');
  await page.getByRole('button', { name: /^Профиль:/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await check(page, 'the profile menu');
});
