import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractText } from 'unpdf';
import { createServer } from 'node:http';
import { html, paper } from '../src/html/index.ts';
import { openPrinter, type Printer } from '../src/pdf/index.ts';

const at = new Date('2026-11-28T09:00:00Z');

let printer: Printer;
beforeAll(() => {
  printer = openPrinter();
});
afterAll(() => printer.close());

const textOf = async (pdf: Uint8Array) => (await extractText(pdf.slice(), { mergePages: true })).text;
const aPaper = (body = html`<p>Услуги ОФД, 1 234 567,89 ₽ — «Ёлка» № 5</p>`) =>
  paper({ title: 'Проба', foot: 'Договор № 1', body });

describe('printing', () => {
  test('Russian letters and the ruble sign come out as text, with the page’s foot', async () => {
    const text = await textOf(await printer.print(aPaper(), at));
    expect(text).toContain('Услуги ОФД, 1 234 567,89 ₽ — «Ёлка» № 5');
    expect(text).toMatch(/Договор № 1\s*Страница 1 из 1/u);
  });

  test('one paper of one date has the same bytes, another date differs in its dates alone', async () => {
    const [first, again, later] = await Promise.all([
      printer.print(aPaper(), at),
      printer.print(aPaper(), at),
      printer.print(aPaper(), new Date('2027-01-02T03:04:05Z')),
    ]);
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.from(first).toString('latin1')).toContain('/CreationDate (D:20261128090000');
    expect(later).toHaveLength(first.length);
    const stamps = (pdf: Uint8Array) =>
      Buffer.from(pdf)
        .toString('latin1')
        .replace(/D:\d{14}/gu, 'D:');
    expect(stamps(later)).toBe(stamps(first));
  });

  test('scripts, files and the network are out of a paper’s reach', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('secret');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const hostile = `<p id="p">before</p><script>document.getElementById('p').textContent='ran'</script>
      <img src="http://127.0.0.1:${port}/image" onerror="document.body.textContent='ran'">
      <iframe src="file:///etc/passwd"></iframe><object data="file:///etc/hostname"></object>
      <link rel="stylesheet" href="http://127.0.0.1:${port}/style">
      <iframe src="http://127.0.0.1:${port}/frame"></iframe>`;
    const leading = `<meta http-equiv="refresh" content="0;url=http://127.0.0.1:${port}/away">`;
    const plain = aPaper(html`<p>body</p>`);
    try {
      const pdf = await printer.print({ ...plain, html: plain.html.replace('<p>body</p>', hostile) }, at);
      const text = await textOf(pdf);
      expect(text).toContain('before');
      expect(text).not.toMatch(/ran|root:|secret/u);
      const away = { ...plain, html: plain.html.replace('<p>body</p>', `${leading}<p>stayed</p>`) };
      expect(await textOf(await printer.print(away, at))).toContain('stayed');
      expect(asked).toEqual([]);
    } finally {
      server.close();
    }
  });

  test('a paper too large is refused before the browser sees it', async () => {
    const small = openPrinter({ htmlBytes: 100 });
    await expect(small.print(aPaper(), at)).rejects.toMatchObject({ code: 'too_large' });
  });

  test('a paper that takes too long is given up, and the next one gets a fresh browser', async () => {
    const hasty = openPrinter({ timeOutMs: 1 });
    await expect(hasty.print(aPaper(), at)).rejects.toMatchObject({ code: 'timed_out' });
    await hasty.close();
    expect(await printer.print(aPaper(), at)).not.toHaveLength(0);
  });

  test('a browser that has printed its share is replaced', async () => {
    const brief = openPrinter({ papersPerBrowser: 1 });
    try {
      for (const turn of [1, 2]) {
        const text = await textOf(await brief.print(aPaper(html`<p>Лист ${turn}</p>`), at));
        expect(text).toContain(`Лист ${turn}`);
      }
    } finally {
      await brief.close();
    }
  });
});
