const SHAPE = /^(\d{1,13})(?:[.,](\d{1,2}))?$/u;

/** Reads `349.93` into kopecks, without floating point; undefined for another shape. */
export const parseRoubles = (text: string): number | undefined => {
  const found = SHAPE.exec(text);
  if (found === null) return undefined;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
};

/** `349.93` for 34993 kopecks. */
export const formatRoubles = (kopecks: number): string => {
  const text = String(kopecks).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
};
