/** A text as a LIKE pattern that finds it at the beginning; `%` and `_` mean themselves. */
export function startsWith(text: string): string {
  return `${escaped(text)}%`;
}

/** A text as a LIKE pattern that finds it anywhere. */
export function contains(text: string): string {
  return `%${escaped(text)}%`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
