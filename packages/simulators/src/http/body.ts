/** A body that does not say what it should; `message` may be answered to the sender. */
export class BodyError extends Error {
  override readonly name: string = 'BodyError';
}

/** @throws BodyError when the text is not a JSON object. */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BodyError('the body is not JSON');
  }
  return asObject(value, 'the body');
}

export function asObject(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new BodyError(`${name} is not an object`);
  }
  return { ...value };
}

/** A number within bounds, or `fallback` when it is absent. */
export function numberAt(
  from: Readonly<Record<string, unknown>>,
  name: string,
  { least, most, fallback }: { least: number; most: number; fallback: number },
): number {
  const value = from[name];
  if (value === undefined) return fallback;
  if (typeof value !== 'number' || !(value >= least && value <= most)) {
    throw new BodyError(`${name} is not a number from ${least} to ${most}`);
  }
  return value;
}

export function textAt(from: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = from[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new BodyError(`${name} is not a text`);
}

export function oneOf<T extends string>(
  from: Readonly<Record<string, unknown>>,
  name: string,
  words: readonly T[],
): T | undefined {
  const value = textAt(from, name);
  if (value === undefined) return undefined;
  const word = words.find((known) => known === value);
  if (word === undefined) throw new BodyError(`${name} is none of ${words.join(', ')}`);
  return word;
}

export function listAt(
  from: Readonly<Record<string, unknown>>,
  name: string,
): readonly unknown[] | undefined {
  const value = from[name];
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw new BodyError(`${name} is not a list`);
  return value;
}

/** Refuses names nobody knows, so that a slip of the pen is not taken for «nothing to do». */
export function onlyNames(from: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  const unknown = Object.keys(from).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new BodyError(`${unknown} means nothing here; known: ${names.join(', ')}`);
}
