import type { Page } from '@playwright/test';

/** Totals of receipts, in kopecks, that a client's own page of receipts shows. */
export async function shownSums(page: Page, query = ''): Promise<readonly number[]> {
  await page.goto(`/receipts${query}`);
  const texts = await page.getByRole('table', { name: 'Чеки' }).getByRole('row').allInnerTexts();
  return texts.flatMap((text) => {
    const [, roubles, kopecks] = /([\d\s]+),(\d\d)\s₽/u.exec(text) ?? [];
    return roubles === undefined ? [] : [Number(roubles.replace(/\s/gu, '')) * 100 + Number(kopecks)];
  });
}
