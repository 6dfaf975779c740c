import { defineConfig, devices } from '@playwright/test';

import { findBrowser } from '../../packages/paperwork/src/pdf/find-browser.ts';
import { chromiumArguments } from './e2e/support/chromium.ts';

/** A scenario with this mark is played on the phone as well. */
const ON_PHONE = /@phone/;

/**
 * The browser phase: scenarios by journey on a system of their own, which the set-up starts on free ports and stops at
 * the end. Reports go where `npm test` keeps those of all phases.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/browser',
  globalSetup: './e2e/support/global-setup.ts',
  // Node reads TypeScript itself; the runner would translate a thousand files before the first scenario.
  build: { external: ['**/*.ts'] },
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous: on a crowded machine a page takes seconds, and nothing here measures.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['line'], ['json', { outputFile: '../../test-results/browser.json' }]],
  use: {
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: {
      executablePath: findBrowser(process.env['PATH']),
      args: [...chromiumArguments],
    },
  },
  projects: [
    // Its scenarios are long; the last ones of the desktop are short, so that nobody waits for one at the end.
    {
      name: 'phone',
      grep: ON_PHONE,
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        userAgent: devices['Pixel 7'].userAgent,
      },
    },
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
  ],
});
