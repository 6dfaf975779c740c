/** What the reader chose; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** The cookie that keeps the choice, so that the server can write `data-theme` on `<html>` and nothing flashes. */
export const themeCookie = 'theme';

/** The value for `data-theme` of `<html>` by the cookie's value; `undefined` (no attribute) follows the device. */
export function themeOfCookie(value: string | undefined): 'light' | 'dark' | undefined {
  return value === 'light' || value === 'dark' ? value : undefined;
}

/** The cookie's line for a choice, kept for a year. */
export function themeCookieLine(choice: ThemeChoice): string {
  const age = choice === 'system' ? 0 : 31_536_000;
  return `${themeCookie}=${choice}; Path=/; Max-Age=${age}; SameSite=Lax`;
}
