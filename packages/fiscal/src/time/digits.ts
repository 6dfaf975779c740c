/** Two digits with a zero in front. */
export const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** The captured groups as numbers, or undefined when the text has another shape. Missing groups become 0. */
export const parseDigits = (shape: RegExp, text: string): number[] | undefined =>
  shape
    .exec(text)
    ?.slice(1)
    .map((group: string | undefined) => Number(group ?? 0));
