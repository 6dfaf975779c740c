/** How long one question may take; a fresh portal compiles its first page. */
const answerDeadlineMs = 5_000;

/**
 * Asks an address once. With `strict` only a 200 will do, and the answer tells which checks fail; otherwise any answer
 * at all shows that somebody listens.
 */
export async function missingAt(url: string, strict: boolean): Promise<string | undefined> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(answerDeadlineMs) });
    const text = await response.text();
    return !strict || response.ok ? undefined : `${response.status} ${text.trim().slice(0, 500)}`;
  } catch {
    return `no answer at ${url}`;
  }
}
