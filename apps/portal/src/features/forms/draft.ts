import type { Values } from './values.ts';

const KEY = 'draft:';
/** Whose drafts the tab holds. */
const OWNER = 'drafts-of';
const key = (name: string) => `${KEY}${name}`;

/**
 * Lets the drafts of this tab be somebody's. After an idle session they wait for the same person; another one who signs
 * in here finds none.
 */
export function claimDrafts(owner: string): void {
  try {
    const before = sessionStorage.getItem(OWNER);
    if (before !== null && before !== owner) clearDrafts();
    sessionStorage.setItem(OWNER, owner);
  } catch {
    // A browser without storage holds no draft.
  }
}

/** Forgets everything that was typed in this tab: whoever signs out leaves nothing behind (ASVS 14.3.1). */
export function clearDrafts(): void {
  try {
    const names = Array.from(
      { length: sessionStorage.length },
      (_, index) => sessionStorage.key(index) ?? '',
    );
    for (const name of names) if (name.startsWith(KEY)) sessionStorage.removeItem(name);
    sessionStorage.removeItem(OWNER);
  } catch {
    // As above.
  }
}

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
