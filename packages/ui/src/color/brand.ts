import { hexText, oklchText, parseHex } from './notation.ts';
import { contrast, inSrgb } from './oklch.ts';
import type { Oklch } from './oklch.ts';

/** One theme's accent as CSS colours: `soft` is the tint behind accent text, `hex` the accent for mails and PDFs. */
export type AccentColors = { accent: string; hover: string; onAccent: string; soft: string; hex: string };

/** Accents derived from a brand's colour. `adjusted` says that the colour itself was not readable as it is. */
export type BrandPalette = { light: AccentColors; dark: AccentColors; adjusted: boolean };

/**
 * The surfaces an accent must be readable on, the worst of each theme: they repeat `--subtle` (light)
 * and `--raised` (dark) of tokens.css, and a test keeps the two equal.
 */
export const accentGround = {
  light: { l: 0.955, c: 0.004, h: 255 },
  dark: { l: 0.262, c: 0.011, h: 255 },
} as const;

const white: Oklch = { l: 1, c: 0, h: 0 };
const ink: Oklch = { l: 0.17, c: 0.01, h: 255 };
const readable = 4.5;
/** Above AA by a margin, so that rounding to 8 bits a channel cannot fall under it. */
const wanted = readable + 0.1;

function fitted(color: Oklch): Oklch {
  let fit = color;
  while (!inSrgb(fit) && fit.c > 0.001) fit = { ...fit, c: fit.c * 0.97 };
  return inSrgb(fit) ? fit : { ...fit, c: 0 };
}

function moved(color: Oklch, step: number, enough: (c: Oklch) => boolean): Oklch {
  let candidate = fitted(color);
  for (let l = color.l; l >= 0 && l <= 1 && !enough(candidate); l += step) {
    candidate = fitted({ ...color, l });
  }
  return candidate;
}

function softOf(color: Oklch, theme: 'light' | 'dark'): Oklch {
  const chroma = Math.min(color.c, 1);
  return theme === 'light'
    ? fitted({ l: 0.955, c: Math.min(chroma * 0.2, 0.03), h: color.h })
    : fitted({ l: 0.29, c: Math.min(chroma * 0.35, 0.06), h: color.h });
}

function accentsOf(brand: Oklch, theme: 'light' | 'dark'): AccentColors & { color: Oklch } {
  const grounds = [accentGround[theme], softOf(brand, theme)];
  const step = theme === 'light' ? -0.005 : 0.005;
  const on = theme === 'light' ? white : ink;
  const start =
    theme === 'light' ? { ...brand, l: Math.min(brand.l, 0.62) } : { ...brand, l: Math.max(brand.l, 0.6) };
  const color = moved(start, step, (candidate) =>
    [...grounds, on].every((ground) => contrast(candidate, ground) >= wanted),
  );
  const away = theme === 'light' ? -0.05 : 0.05;
  const atTheEnd = color.l + away < 0.1 || color.l + away > 0.97;
  const hover = fitted({ ...color, l: color.l + (atTheEnd ? -away : away) });
  return {
    color,
    accent: oklchText(color),
    hover: oklchText(hover),
    onAccent: oklchText(on),
    soft: oklchText(softOf(brand, theme)),
    hex: hexText(color),
  };
}

/**
 * Derives the readable accents of a brand's colour: the hue and as much of the chroma as the screen shows
 * are kept, the lightness moves until text in it (on every surface and on its own tint) and text on it reach AA (4.5:1).
 * @param hex `#rrggbb` or `#rgb`; anything else gives `undefined`, so that the caller keeps the default accent.
 */
export function brandPalette(hex: string): BrandPalette | undefined {
  const brand = parseHex(hex);
  if (!brand) return undefined;
  const { color: lightColor, ...light } = accentsOf(brand, 'light');
  const { color: _, ...dark } = accentsOf(brand, 'dark');
  return { light, dark, adjusted: Math.abs(lightColor.l - brand.l) > 0.01 };
}

/**
 * The custom properties that put a brand's accents into tokens.css, for the `style` of `<html>`.
 * An unreadable text gives no properties: the default accent stays.
 */
export function brandStyle(hex: string): Record<`--${string}`, string> {
  const palette = brandPalette(hex);
  if (!palette) return {};
  const themed = (['light', 'dark'] as const).flatMap((theme) => [
    [`--brand-accent-${theme}`, palette[theme].accent],
    [`--brand-accent-hover-${theme}`, palette[theme].hover],
    [`--brand-on-accent-${theme}`, palette[theme].onAccent],
    [`--brand-accent-soft-${theme}`, palette[theme].soft],
  ]);
  return Object.fromEntries([['--brand-accent', hex], ...themed]);
}
