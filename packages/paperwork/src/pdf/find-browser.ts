import { accessSync, constants } from 'node:fs';

/** Where Debian, other distributions and macOS put the browser. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/local/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The machine's own browser. @throws Error with what to do when there is none. */
export function findBrowser(): string {
  const found = PLACES.find(isExecutable);
  if (found === undefined) throw new Error('no Chromium was found: run `npm run setup` or set CHROMIUM_PATH');
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
