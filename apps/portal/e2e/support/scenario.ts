import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';

import { personOf, type Who } from './stage/cast.ts';
import { type Stage, stageFacts } from './stage/facts.ts';

export { expect };

export interface Fixtures {
  /** The running system. */
  readonly stage: Stage;
  /** The address of the portal under a host. */
  readonly portal: (host: string) => string;
  /** A page under a host for a visitor nobody knows. */
  readonly visitor: (host: string) => Promise<Page>;
  /** A page of somebody who is signed in already, under the host where he belongs. */
  readonly as: (who: Who) => Promise<Page>;
}

/** What a page must never do, whatever the scenario is about. */
class Watch {
  readonly #troubles: string[] = [];

  on(page: Page): void {
    page.on('pageerror', (error) => this.#troubles.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // A refused request is told here as well; those that matter are looked at by the scenarios.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.#troubles.push(`${page.url()}: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.#troubles.push(`${response.url()}: ${response.status()}`);
    });
  }

  get troubles(): readonly string[] {
    return this.#troubles;
  }
}

export const test = base.extend<Fixtures & { watched: Watch }>({
  // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of fixtures from the pattern
  stage: async ({}, use) => use(stageFacts()),

  portal: async ({ stage }, use) => use((host) => `http://${host}:${stage.portalPort}`),

  // oxlint-disable-next-line no-empty-pattern -- as above
  watched: async ({}, use) => {
    const watch = new Watch();
    await use(watch);
    expect(watch.troubles, 'errors in pages and answers').toEqual([]);
  },

  visitor: async ({ browser, portal, watched }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (host) => {
      const context = await browser.newContext({ baseURL: portal(host) });
      contexts.push(context);
      context.on('page', (page) => watched.on(page));
      return patient(await context.newPage());
    });
    for (const context of contexts) await context.close();
  },

  as: async ({ stage, visitor }, use) => {
    await use(async (who) => {
      const { email, host } = personOf(who);
      const page = await visitor(host);
      await page.context().addCookies([
        {
          name: 'session',
          value: decodeURIComponent(stage.cookies[email] ?? ''),
          domain: host,
          path: '/',
          httpOnly: true,
          sameSite: 'Lax',
        },
      ]);
      return page;
    });
  },
});

/** A page whose `goto` and `reload` end when its controls listen: before that, clicks and keys go nowhere. */
function patient(page: Page): Page {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    if (options?.waitUntil !== 'commit') await awake(page);
    return response;
  };
  page.reload = async (options) => {
    const response = await reload(options);
    await awake(page);
    return response;
  };
  return page;
}

/** Waits until every control that the server has drawn listens. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button, input, select, textarea, form')].every((control) =>
      Object.keys(control).some((key) => key.startsWith('__reactProps')),
    ),
  );
}
