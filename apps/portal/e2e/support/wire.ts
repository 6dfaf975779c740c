import type { Page } from '@playwright/test';

/** One answer that came to a browser. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

/**
 * Writes down every answer of the portal to a page from now on: documents, data, live streams. Scripts, styles and
 * fonts are the same for everybody and are left out.
 */
export function recordAnswers(page: Page): { readonly all: () => Promise<readonly Answer[]> } {
  const answers: Promise<Answer>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (url.includes('/_next/static/')) return;
    const body = response
      .body()
      .then((bytes) => bytes.toString('utf8'))
      // A redirect has none, and a stream that still runs tells it to its page alone.
      .catch(() => '');
    answers.push(body.then((text) => ({ url, status: response.status(), body: text })));
  });
  return { all: () => Promise.all(answers) };
}
