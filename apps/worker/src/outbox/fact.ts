/** A text of a fact's payload. @throws TypeError when the fact has none under the name. */
export function textOf(payload: unknown, name: string): string {
  const value: unknown =
    typeof payload === 'object' && payload !== null ? Reflect.get(payload, name) : undefined;
  if (typeof value === 'string') return value;
  throw new TypeError(`The fact has no ${name}`);
}

/** One of the words a fact may say. @throws TypeError for any other. */
export function oneOf<T extends string>(known: readonly T[], text: string): T {
  const found = known.find((each) => each === text);
  if (found === undefined) throw new TypeError(`No fact says ${text}`);
  return found;
}
