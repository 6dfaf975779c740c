const waiting = new Map<string, Promise<unknown>>();

/**
 * Runs work of one key after the other within this process. Tries to sign in of one address queue here, so that a
 * thousand sent at once are counted like a thousand sent in turn, and no address fills the memory with hashing.
 */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (waiting.get(key) ?? Promise.resolve()).then(work, work);
  waiting.set(key, mine);
  try {
    return await mine;
  } finally {
    if (waiting.get(key) === mine) waiting.delete(key);
  }
}
