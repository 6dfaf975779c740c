import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentGround, brandPalette, brandStyle } from '../src/color/brand.ts';
import { hexText, parseHex, parseOklch } from '../src/color/notation.ts';
import { contrast } from '../src/color/oklch.ts';

const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const read = (text: string) => parseOklch(text)!;

describe('a brand colour', () => {
  it('becomes an accent that is readable as text, on its tint and as a button, whatever the colour', () => {
    fc.assert(
      fc.property(anyHex, fc.constantFrom('light' as const, 'dark' as const), (hex, theme) => {
        const colors = brandPalette(hex)![theme];
        const accent = read(colors.accent);
        expect(contrast(accent, accentGround[theme])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent, read(colors.soft))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent, read(colors.onAccent))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(read(colors.hover), read(colors.onAccent))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(parseHex(colors.hex)!, accentGround[theme])).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its hue', () => {
    const accent = read(brandPalette('#ff6a00')!.light.accent);
    expect(Math.abs(accent.h - parseHex('#ff6a00')!.h)).toBeLessThan(1);
  });

  it('is left as it is when it is readable already', () => {
    const palette = brandPalette('#1d4ed8')!;
    expect(palette.light.hex).toBe('#1d4ed8');
    expect(palette.adjusted).toBe(false);
  });

  it('is said to be adjusted when it was too light to read', () => {
    expect(brandPalette('#ffe600')!.adjusted).toBe(true);
  });

  it('is refused when it is not a colour', () => {
    expect(brandPalette('yellow')).toBeUndefined();
    expect(brandPalette('#12345')).toBeUndefined();
    expect(brandStyle('expression(1)')).toEqual({});
  });
});

describe('the properties for tokens.css', () => {
  it('carry the accents of both themes under the names that the tokens read', () => {
    const style = brandStyle('#c00');
    const palette = brandPalette('#c00')!;
    expect(style['--brand-accent-light']).toBe(palette.light.accent);
    expect(style['--brand-on-accent-dark']).toBe(palette.dark.onAccent);
    expect(Object.keys(style)).toHaveLength(9);
  });
});

describe('colour notation', () => {
  it('survives the way from hex to OKLCH and back', () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        expect(hexText(parseHex(hex)!)).toBe(hex);
      }),
    );
  });

  it('reads the short form', () => {
    expect(hexText(parseHex('#abc')!)).toBe('#aabbcc');
  });
});
