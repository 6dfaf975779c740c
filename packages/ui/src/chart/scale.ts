const steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The end of a zero-based axis: the smallest round number that holds the value and halves well. 1 for nothing. */
export function niceMax(largest: number): number {
  if (!(largest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = steps.find((one) => one * power >= largest * 0.9999) ?? 10;
  return step * power;
}

/**
 * The named heights of an axis, the highest first: its end, its half and zero. Where all values are whole the half is
 * named only when it is whole too, and an axis without anything on it has zero alone.
 */
export function ticksOf(values: readonly number[], max: number): number[] {
  if (!values.some((value) => value > 0)) return [0];
  const half = max / 2;
  return Number.isInteger(half) || !values.every(Number.isInteger) ? [max, half, 0] : [max, 0];
}

/** A value's share of the axis, 0…1. */
export function shareOf(value: number, max: number): number {
  return max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
}

/** Every which label fits under the bars, so that about eight are shown. */
export function labelStep(count: number): number {
  return Math.max(1, Math.ceil(count / 8));
}

/** The points of a line over a box, first value at the left edge; a level line runs through the middle. */
export function linePoints(
  values: readonly number[],
  width: number,
  height: number,
  inset: number,
): [number, number][] {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const room = height - inset * 2;
  const stride = values.length > 1 ? (width - inset * 2) / (values.length - 1) : 0;
  return values.map((value, index) => [
    inset + index * stride,
    range === 0 ? height / 2 : inset + room - ((value - low) / range) * room,
  ]);
}

/** The SVG path of a part of a circle. Angles in degrees, 0 at the top, clockwise. */
export function arcPath(center: number, radius: number, from: number, to: number): string {
  const point = (angle: number) => {
    const radians = ((angle - 90) * Math.PI) / 180;
    return `${(center + radius * Math.cos(radians)).toFixed(2)} ${(center + radius * Math.sin(radians)).toFixed(2)}`;
  };
  return `M${point(from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}`;
}
