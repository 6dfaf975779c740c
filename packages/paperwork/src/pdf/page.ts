import type { Page } from 'puppeteer-core';
import type { Paper } from '../html/index.ts';
import { fontStyles } from './fonts.ts';

/** Draws a paper on a page that runs no scripts and fetches nothing, and prints it on A4. */
export async function printPage(page: Page, paper: Paper): Promise<Uint8Array> {
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const inside = request.url().startsWith('data:') || request.url() === 'about:blank';
    void (inside ? request.continue() : request.abort()).catch(() => undefined);
  });
  await page.setContent(documentOf(paper), { waitUntil: 'load' });
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

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

function documentOf({ html }: Paper): string {
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><style>${fontStyles()}</style>`;
  return html.replace('<head>', `<head>${head}`);
}

/** The foot of every page; the browser draws it apart, without the styles of the page. */
function footerOf({ footer }: Paper): string {
  return `<div style="width:100%;margin:0 16mm 0 22mm;font:7pt 'DejaVu Sans',sans-serif;color:#555;display:flex;justify-content:space-between">
<span>${footer.text}</span><span>Страница <span class="pageNumber"></span> из <span class="totalPages"></span></span></div>`;
}
