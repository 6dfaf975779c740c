import { expect, type Page } from '@playwright/test';

/** What links of the portal go through. */
type WithRouter = typeof window & { readonly next?: { readonly router?: { push(path: string): void } } };

/**
 * Goes from a page of the portal to another as its links do: the page is asked for and drawn, the document stays. It
 * costs a third of opening an address, for scenarios that have opened one and go on.
 */
export async function followLink(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (window as WithRouter).next?.router?.push(to), path);
  await expect(page).toHaveURL(path);
}
