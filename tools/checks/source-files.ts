import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the checkout. */
export const checkoutRoot = join(import.meta.dirname, '../..');

/** Folders that hold nothing written by hand. */
const made = new Set([
  'node_modules',
  '.git',
  '.data',
  '.next',
  '.turbo',
  'dist',
  'generated',
  'test-results',
  'playwright-report',
]);

/** All files of the checkout that people wrote, as paths from its root, in order. */
export function handWrittenFiles(root: string = checkoutRoot): string[] {
  return walk(root, '').sort();
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry: Dirent) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return made.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** Whether a path is a module of ours that can import others. */
export const isModule = (path: string): boolean => /\.(m?ts|tsx)$/.test(path) && !path.endsWith('.d.ts');
