import { globSync } from 'node:fs';
import { join } from 'node:path';

const APP = join(import.meta.dirname, '../../src/app');

/** Pages that show nothing of their own: they lead on, or exist in development alone. */
const WITHOUT_FACE = ['/home', '/agent', '/service', '/reseller', '/gallery', '/onboarding'];

/** The addresses of all pages as shapes: `/registers/[registerId]` is any one step under `/registers/`. */
export function pageShapes(): readonly { readonly page: string; readonly shape: RegExp }[] {
  return globSync('**/page.tsx', { cwd: APP })
    .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`.replace(/\/\([^/]+\)/g, '') || '/')
    .filter((page) => !WITHOUT_FACE.includes(page))
    .map((page) => ({ page, shape: new RegExp(`^${page.replace(/\[[^\]]+\]/g, '[^/?]+')}(\\?.*)?$`) }));
}
