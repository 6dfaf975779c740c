import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentGround } from '../src/color/brand.ts';
import { parseOklch } from '../src/color/notation.ts';
import type { Oklch } from '../src/color/oklch.ts';
import { contrast, inSrgb } from '../src/color/oklch.ts';

const css = readFileSync(new URL('../src/tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

/** Every role that is written as light-dark(oklch, oklch); a brand's override keeps its default inside var(). */
function readRoles(): Record<Theme, Map<string, Oklch>> {
  const roles = { light: new Map<string, Oklch>(), dark: new Map<string, Oklch>() };
  for (const [, name, value] of css.matchAll(/--([\w-]+):\s*light-dark\(([\s\S]+?)\);/g)) {
    const sides = [...value!.matchAll(/oklch\([^)]*\)/g)].map(([text]) => parseOklch(text));
    const [light, dark] = sides;
    if (light && dark) {
      roles.light.set(name!, light);
      roles.dark.set(name!, dark);
    }
  }
  return roles;
}

const roles = readRoles();
const grounds = ['background', 'surface', 'raised', 'subtle'];
const states = ['positive', 'warning', 'danger', 'info'];

/** Pairs of (foreground, background) with the ratio they must reach. */
const pairs: [string, string, number][] = [
  ...grounds.map((ground): [string, string, number] => ['text', ground, 7]),
  ...grounds.map((ground): [string, string, number] => ['muted', ground, 4.5]),
  ...[...states, 'accent', 'accent-hover'].flatMap((role) =>
    grounds.map((ground): [string, string, number] => [role, ground, 4.5]),
  ),
  ...[...states, 'accent'].flatMap((role): [string, string, number][] => [
    [`on-${role}`, role, 4.5],
    [role, `${role}-soft`, 4.5],
    ['text', `${role}-soft`, 7],
    ['muted', `${role}-soft`, 4.5],
  ]),
  ['on-accent', 'accent-hover', 4.5],
  ...states.flatMap((role) =>
    [...grounds, `${role}-soft`].map((ground): [string, string, number] => [`${role}-mark`, ground, 3]),
  ),
  ...['outline', 'chart-2', 'chart-3', 'chart-4', 'chart-compare'].flatMap(
    (role): [string, string, number][] => [
      [role, 'surface', 3],
      [role, 'background', 3],
    ],
  ),
  ['paper-ink', 'paper', 7],
  ['paper-muted', 'paper', 4.5],
];

describe.each(themes)('the %s theme', (theme) => {
  const role = (name: string) => {
    const color = roles[theme].get(name);
    if (!color) throw new Error(`tokens.css has no role ${name}`);
    return color;
  };

  it.each(pairs)('%s on %s reaches %s:1', (foreground, ground, ratio) => {
    expect(contrast(role(foreground), role(ground))).toBeGreaterThanOrEqual(ratio);
  });

  it('holds only colours that every screen shows', () => {
    const outside = [...roles[theme]].filter(([, color]) => !inSrgb(color)).map(([name]) => name);
    expect(outside).toEqual([]);
  });

  it('gives brands the ground that their accents are corrected against', () => {
    expect(role(theme === 'light' ? 'subtle' : 'raised')).toEqual(accentGround[theme]);
  });
});

describe('a role', () => {
  it('puts only colours into light-dark(), which takes nothing else', () => {
    const values = css
      .split('light-dark(')
      .slice(1)
      .filter((rest) => !/^(oklch|var)\(|^\s+var\(/.test(rest) && !rest.startsWith('light,'));
    expect(values.map((rest) => rest.slice(0, 40))).toEqual([]);
  });
});

describe('the mapping to utility classes', () => {
  it('offers every colour role as a class', () => {
    const offered = new Set([...css.matchAll(/--color-([\w-]+): var\(--\1\)/g)].map(([, name]) => name));
    const missing = [...roles.light.keys()].filter((name) => !offered.has(name));
    expect(missing).toEqual([]);
  });
});
