import type { Oklch, Rgb } from './oklch.ts';
import { fromRgb, toRgb } from './oklch.ts';

const hexForm = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;
const oklchForm = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)\s*\)$/i;

/** Reads `#1a2b3c`, `1a2b3c` or `#abc`; `undefined` when the text is no such colour. */
export function parseHex(text: string): Oklch | undefined {
  const digits = hexForm.exec(text.trim())?.[1];
  if (!digits) return undefined;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16) / 255;
  return fromRgb({ r: channel(0), g: channel(2), b: channel(4) });
}

/** Reads the notation of tokens.css, `oklch(0.97 0.01 250)`; `undefined` for anything else. */
export function parseOklch(text: string): Oklch | undefined {
  const match = oklchForm.exec(text.trim());
  if (!match) return undefined;
  const lightness = Number(match[1]) / (match[2] === '%' ? 100 : 1);
  return { l: lightness, c: Number(match[3]), h: Number(match[4]) };
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/** CSS text of a colour, `oklch(0.46 0.17 264)`. */
export function oklchText({ l, c, h }: Oklch): string {
  return `oklch(${round(l, 4)} ${round(c, 4)} ${round(h, 2)})`;
}

/** `#rrggbb` of a colour, clipped to sRGB: for mails and PDFs that know no OKLCH. */
export function hexText(color: Oklch): string {
  const rgb: Rgb = toRgb(color);
  const pair = (v: number) =>
    Math.round(v * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${pair(rgb.r)}${pair(rgb.g)}${pair(rgb.b)}`;
}
