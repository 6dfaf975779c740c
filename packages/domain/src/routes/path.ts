/** A path with the parameters that have a value, escaped, in the order given. */
export function at(path: string, parameters: Readonly<Record<string, string | undefined>> = {}): string {
  const query = Object.entries(parameters)
    .filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return query === '' ? path : `${path}?${query}`;
}

/** One step of a path, escaped. */
export function step(text: string): string {
  return encodeURIComponent(text);
}
