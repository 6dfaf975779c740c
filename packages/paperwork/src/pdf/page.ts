import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Paper } from '../html/index.ts';
import { fontStyles } from './fonts.ts';

/** Where a paper pretends to lie; nothing is ever asked for there. */
const ADDRESS = 'http://paper.invalid/';

/**
 * Draws a paper on a page that runs no scripts, fetches nothing and leads nowhere, and prints it on A4. The paper is
 * the answer to the page's only request, because some of what closes it off works as a header alone.
 */
export async function printPage(page: Page, paper: Paper): Promise<Uint8Array> {
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  let answered = false;
  page.on('request', (request) => {
    const first = !answered && request.url() === ADDRESS;
    answered ||= first;
    void answer(request, first ? documentOf(paper) : null).catch(() => undefined);
  });
  await page.goto(ADDRESS, { waitUntil: 'load' });
  return page.pdf({
    format: 'A4',
    printBackground: true,
    tagged: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footerOf(paper),
    margin: { top: '16mm', right: '16mm', bottom: '20mm', left: '22mm' },
  });
}

/** `sandbox` also keeps a paper from leading the page away, which without scripts `<meta http-equiv=refresh>` would. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox";

function answer(request: HTTPRequest, document: string | null): Promise<void> {
  if (document !== null) {
    return request.respond({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': POLICY },
      body: document,
    });
  }
  return request.url().startsWith('data:') ? request.continue() : request.abort();
}

function documentOf({ html }: Paper): string {
  return html.replace('<head>', `<head><style>${fontStyles()}</style>`);
}

/** The foot of every page; the browser draws it apart, without the styles of the page. */
function footerOf({ footer }: Paper): string {
  return `<div style="width:100%;margin:0 16mm 0 22mm;font:7pt 'DejaVu Sans',sans-serif;color:#555;display:flex;justify-content:space-between">
<span>${footer.text}</span><span>Страница <span class="pageNumber"></span> из <span class="totalPages"></span></span></div>`;
}
