import type { Page } from '@playwright/test';

import { graveViolations } from './axe.ts';
import { followLink } from './follow-link.ts';
import { expect, test } from './scenario.ts';

/** One page's fault does not hide the next one's. */
const softly = expect.configure({ soft: true });

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/**
 * Opens a page, and finds whether it is open to assistive tools and fits its window, wide and narrow; first at the width
 * that the window has, so that pages are come to in either. The window stays at the other one.
 */
export async function look(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.goto(path);
    await lookOnArrival(page, path);
  });
}

/**
 * The same of a page that is come to by a link, as most are: of what stood on the page before, nothing is judged again.
 * For pages whose like has been opened by address.
 */
export async function lookByLink(page: Page, path: string): Promise<void> {
  await test.step(`${path}, by a link`, async () => {
    await followLink(page, path);
    await lookOnArrival(page, path);
  });
}

/** The same of a page as it stands, for journeys that have come to it; its window is as before afterwards. */
export async function lookHere(page: Page, what: string): Promise<void> {
  const before = page.viewportSize() ?? WIDE;
  await lookTwice(page, what);
  await page.setViewportSize(before);
}

async function lookOnArrival(page: Page, path: string): Promise<void> {
  await expect(page.getByRole('main').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await lookTwice(page, path);
}

async function lookTwice(page: Page, what: string): Promise<void> {
  const narrow = page.viewportSize()?.width === NARROW.width;
  await check(page, `${what}, ${narrow ? 'narrow' : 'wide'}`);
  await page.setViewportSize(narrow ? WIDE : NARROW);
  await check(page, `${what}, ${narrow ? 'wide' : 'narrow'}`);
}

/** One look, at the width the page has. */
export async function check(page: Page, what: string): Promise<void> {
  await softly
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
      message: `${what}: wider than its window`,
    })
    .toBeLessThanOrEqual(0);
  // A page that is being brought up to date has no title for a moment.
  await expect(page).toHaveTitle(/./u);
  softly(await graveViolations(page), what).toEqual([]);
}
