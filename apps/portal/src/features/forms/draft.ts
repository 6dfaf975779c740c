import type { Values } from './values.ts';

const key = (name: string) => `draft:${name}`;

/** What was typed under a name in this tab and not yet sent. */
export function readDraft(name: string): Values | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key(name)) ?? 'null');
    return isValues(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed; a browser that keeps nothing loses no more than it would anyway. */
export function writeDraft(name: string, values: Values): void {
  try {
    sessionStorage.setItem(key(name), JSON.stringify(values));
  } catch {
    clearDraft(name);
  }
}

export function clearDraft(name: string): void {
  try {
    sessionStorage.removeItem(key(name));
  } catch {
    // A browser without storage holds no draft.
  }
}

function isValues(kept: unknown): kept is Values {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    Object.values(kept).every((value) => typeof value === 'string')
  );
}
