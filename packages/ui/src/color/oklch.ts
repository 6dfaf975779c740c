/**
 * Colours as they are written in the tokens (OKLCH) and as a screen shows them (sRGB).
 * Matrices are Björn Ottosson's OKLab, as CSS Color 4 §9.2 gives them.
 */

/** Lightness 0…1, chroma 0…~0.4, hue in degrees. */
export type Oklch = { l: number; c: number; h: number };

/** Channels 0…1, gamma-encoded unless a name says linear. */
export type Rgb = { r: number; g: number; b: number };

const clamp = (value: number) => Math.min(1, Math.max(0, value));
const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number) => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

function linearOf({ l, c, h }: Oklch): Rgb {
  const angle = (h * Math.PI) / 180;
  const a = c * Math.cos(angle);
  const b = c * Math.sin(angle);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    g: -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    b: -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  };
}

/** Whether an sRGB screen shows the colour without clipping a channel. */
export function inSrgb(color: Oklch): boolean {
  const { r, g, b } = linearOf(color);
  return [r, g, b].every((channel) => channel >= -0.0005 && channel <= 1.0005);
}

/** The sRGB colour of an OKLCH one; channels outside the gamut are clipped. */
export function toRgb(color: Oklch): Rgb {
  const { r, g, b } = linearOf(color);
  return { r: toGamma(clamp(r)), g: toGamma(clamp(g)), b: toGamma(clamp(b)) };
}

/** The OKLCH of an sRGB colour; hue is 0 for greys. */
export function fromRgb(rgb: Rgb): Oklch {
  const [r, g, b] = [toLinear(rgb.r), toLinear(rgb.g), toLinear(rgb.b)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const bb = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  const c = Math.hypot(a, bb);
  const h = c < 0.0005 ? 0 : ((Math.atan2(bb, a) * 180) / Math.PI + 360) % 360;
  return { l, c: c < 0.0005 ? 0 : c, h };
}

/** Relative luminance 0…1 after WCAG 2.2. */
export function luminance(rgb: Rgb): number {
  return 0.2126 * toLinear(rgb.r) + 0.7152 * toLinear(rgb.g) + 0.0722 * toLinear(rgb.b);
}

/** WCAG contrast ratio 1…21 of two colours, in either order. */
export function contrast(one: Oklch, other: Oklch): number {
  const [a, b] = [luminance(toRgb(one)), luminance(toRgb(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
