import type { Page } from '@playwright/test';

import { graveViolations } from './axe.ts';
import { expect, test } from './scenario.ts';

/** One page's fault does not hide the next one's. */
const softly = expect.configure({ soft: true });

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 844 };

/** Opens a page, and finds whether it is open to assistive tools and fits its window, wide and narrow. */
export async function look(page: Page, path: string): Promise<void> {
  await test.step(path, async () => {
    await page.setViewportSize(WIDE);
    await page.goto(path);
    await expect(page.getByRole('main').first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await lookHere(page, path);
  });
}

/** The same of a page as it stands, for journeys that have come to it; it is wide again afterwards. */
export async function lookHere(page: Page, what: string): Promise<void> {
  await check(page, `${what}, wide`);
  await page.setViewportSize(NARROW);
  await check(page, `${what}, narrow`);
  await page.setViewportSize(WIDE);
}

/** One look, at the width the page has. */
export async function check(page: Page, what: string): Promise<void> {
  await softly
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), {
      message: `${what}: wider than its window`,
    })
    .toBeLessThanOrEqual(0);
  softly(await graveViolations(page), what).toEqual([]);
}
