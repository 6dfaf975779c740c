const KEY = 'registration';
const listeners = new Set<() => void>();
/** For browsers that keep nothing: lasts as long as the page. */
let inMemory: string | undefined;

/** The registration begun in this tab, if any: a reload goes on where it stood. */
export function keptToken(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return inMemory;
  }
}

export function keepToken(token: string | undefined): void {
  if (token === undefined) forgetToken();
  else store(token);
  for (const tell of listeners) tell();
}

function store(token: string): void {
  inMemory = token;
  try {
    sessionStorage.setItem(KEY, token);
  } catch {
    // A browser without storage asks for the form again after a reload.
  }
}

/** Forgets it for whoever comes back to the page; what is shown of it now stays. */
export function forgetToken(): void {
  inMemory = undefined;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** Calls back whenever another token is kept; the answer ends it. */
export function onToken(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
