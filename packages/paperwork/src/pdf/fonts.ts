import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Letters of Russian, Latin and the signs of money, from the package and never from the machine or the network. */
const SUBSETS = [
  ['cyrillic', 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116'],
  ['cyrillic-ext', 'U+0460-052F, U+1C80-1C8A, U+20B4'],
  [
    'latin',
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215',
  ],
  ['latin-ext', 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113'],
] as const;

let made: string | undefined;

/** The style sheet with the house's typeface inside, as papers use it under the name «Paper». */
export function fontStyles(): string {
  made ??= SUBSETS.map(
    ([
      subset,
      range,
    ]) => `@font-face{font-family:Paper;font-style:normal;font-weight:100 900;font-display:block;
src:url(data:font/woff2;base64,${fileOf(subset)}) format('woff2');unicode-range:${range}}`,
  ).join('\n');
  return made;
}

function fileOf(subset: string): string {
  const name = `@fontsource-variable/onest/files/onest-${subset}-wght-normal.woff2`;
  return readFileSync(fileURLToPath(import.meta.resolve(name))).toString('base64');
}
