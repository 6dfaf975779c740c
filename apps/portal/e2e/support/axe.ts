import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { default as Engine, RunOptions } from 'axe-core';

/** The small form of the engine: the one with comments is twice as long, and every page has to read it. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules that ask the whole page and whose findings axe itself never calls serious; `region` alone took a seventh of the time. */
const NEVER_GRAVE = [
  'region',
  'landmark-banner-is-top-level',
  'landmark-contentinfo-is-top-level',
  'landmark-main-is-top-level',
  'landmark-no-duplicate-banner',
  'landmark-no-duplicate-contentinfo',
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-unique',
  'heading-order',
  'page-has-heading-one',
  'skip-link',
];

/** Only what is wrong is described: telling what is right takes half of the time. */
const OPTIONS: RunOptions = {
  resultTypes: ['violations'],
  preload: false,
  rules: Object.fromEntries(NEVER_GRAVE.map((rule) => [rule, { enabled: false }])),
};

type WithAxe = typeof globalThis & { readonly axe?: typeof Engine; shown?: WeakSet<Element> };

/**
 * What assistive tools would stumble over on the page as it stands: violations that axe calls serious or critical,
 * a line each. Elements that were in sight when the page was looked at before are not judged again: of a page that
 * became narrow, a dialog that opened, a page come to by a link, only what is new. Of rows that differ in nothing but
 * their words two are judged. How wide things are and whether they scroll is not axe's matter but the caller's.
 */
export async function graveViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => (globalThis as WithAxe).axe !== undefined))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(async (options) => {
    const here = globalThis as WithAxe;
    const before = here.shown;
    const visible = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
    const fresh = new Set(visible.filter((element) => before?.has(element) !== true));
    here.shown = before ?? new WeakSet();
    for (const element of visible) here.shown.add(element);
    const include = [...fresh].filter(
      ({ parentElement }) => parentElement === null || !fresh.has(parentElement),
    );
    if (before !== undefined && include.length === 0) return [];
    const exclude = [...fresh].filter((element) => element.matches('tr, li')).filter(hasTwoAlike());
    const found = await here.axe?.run(
      { include: before === undefined ? [document] : include, exclude },
      options,
    );
    return found?.violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      places: nodes.map(({ html }) => html.slice(0, 160)),
    }));

    /** Tells of each row in turn whether two before it, in the same list, were built alike and looked alike. */
    function hasTwoAlike(): (row: Element) => boolean {
      const seen = new Map<Element | null, Map<string, number>>();
      return (row) => {
        const shapes = seen.get(row.parentElement) ?? new Map<string, number>();
        seen.set(row.parentElement, shapes);
        const shape = [row, ...row.querySelectorAll('*')].map(shapeOf).join('>');
        const count = shapes.get(shape) ?? 0;
        shapes.set(shape, count + 1);
        return count >= 2;
      };
    }

    function shapeOf({ tagName, attributes }: Element): string {
      const telling = ['class', 'style', 'role', 'type'];
      const told = [...attributes].map(({ name, value }) =>
        telling.includes(name) ? `${name}=${value}` : name,
      );
      return [tagName, ...told].join(' ');
    }
  }, OPTIONS);
  if (violations === undefined) throw new Error('axe did not run in the page');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, places }) => `${id}: ${places.join(' | ')}`);
}
