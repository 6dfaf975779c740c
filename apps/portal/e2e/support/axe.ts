import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { default as Engine, RunOptions } from 'axe-core';

/** The small form of the engine: the one with comments is twice as long, and every page has to read it. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Only what is wrong is described: telling what is right takes half of the time. */
const OPTIONS: RunOptions = { resultTypes: ['violations'], preload: false };

type WithAxe = typeof globalThis & { readonly axe?: typeof Engine };

/**
 * What assistive tools would stumble over on the page as it stands: violations that axe calls serious or critical,
 * a line each. The engine is put into a page once, however often the page is looked at.
 */
export async function graveViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => (globalThis as WithAxe).axe !== undefined))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (options) => {
    const found = await (globalThis as WithAxe).axe?.run(document, options);
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
