import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

/** A browser of ours with the folder of its own that goes with it. */
export interface RunningBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts a browser that reaches no host, with a small environment of its own: nothing of ours is told to it. */
export async function launchBrowser(executablePath: string): Promise<RunningBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'koreshok-printer-'));
  const isRoot = process.getuid?.() === 0;
  const forget = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const browser = await puppeteer.launch({
      executablePath,
      headless: true,
      userDataDir: folder,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, TZ: 'UTC', LANG: 'C.UTF-8' },
      args: [
        // The browser's sandbox does not work for root; everybody else has it.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        '--disable-gpu',
        '--disable-extensions',
        '--disable-background-networking',
        '--no-pings',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--font-render-hinting=none',
      ],
    });
    return {
      browser,
      async close() {
        await browser.close().catch(() => browser.process()?.kill('SIGKILL'));
        forget();
      },
    };
  } catch (error) {
    forget();
    throw error;
  }
}
