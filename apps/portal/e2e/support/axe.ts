import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { default as Engine, RunOptions } from 'axe-core';

/** The small form of the engine: the one with comments is twice as long, and every page has to read it. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Only what is wrong is described: telling what is right takes half of the time. */
const OPTIONS: RunOptions = { resultTypes: ['violations'], preload: false };

type WithAxe = typeof globalThis & { readonly axe?: typeof Engine; shown?: WeakSet<Element> };

/**
 * What assistive tools would stumble over on the page as it stands: violations that axe calls serious or critical,
 * a line each. Elements that were in sight when the page was looked at before are not judged again: of a page that
 * became narrow, a dialog that opened, only what is new. How wide things are and whether they scroll is not axe's matter
 * but the caller's.
 */
export async function graveViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => (globalThis as WithAxe).axe !== undefined))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (options) => {
    const here = globalThis as WithAxe;
    const before = here.shown;
    const visible = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
    here.shown = new WeakSet(visible);
    const fresh = new Set(visible.filter((element) => before?.has(element) !== true));
    const include = [...fresh].filter(
      ({ parentElement }) => parentElement === null || !fresh.has(parentElement),
    );
    if (before !== undefined && include.length === 0) return [];
    const found = await here.axe?.run(before === undefined ? document : { include }, options);
    return found?.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      places: nodes.map(({ html }) => html.slice(0, 160)),
    }));
  }, OPTIONS);
  if (violations === undefined) throw new Error('axe did not run in the page');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, places }) => `${id}: ${places.join(' | ')}`);
}
