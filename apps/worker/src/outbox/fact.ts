/** A text of a fact's payload. @throws TypeError when the fact has none under the name. */
export function textOf(payload: unknown, name: string): string {
  const value: unknown =
    typeof payload === 'object' && payload !== null ? Reflect.get(payload, name) : undefined;
  if (typeof value === 'string') return value;
  throw new TypeError(`The fact has no ${name}`);
}
