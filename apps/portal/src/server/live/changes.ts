import { setTimeout as wait } from 'node:timers/promises';

export interface ChangesOptions {
  /** How often to look, in milliseconds. */
  readonly everyMs: number;
  /** Aborted when nobody listens any more. */
  readonly signal: AbortSignal | undefined;
}

/**
 * What `read` answers, at once and then whenever it has become something else. Each look asks the services anew, so a
 * right that was taken away ends the stream with the service's own refusal.
 */
export async function* changes<T>(read: () => Promise<T>, options: ChangesOptions): AsyncGenerator<T, void> {
  const { everyMs, signal } = options;
  let known: string | undefined;
  while (signal?.aborted !== true) {
    const value = await read();
    const seen = JSON.stringify(value);
    if (seen !== known) {
      known = seen;
      yield value;
    }
    await wait(everyMs, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}
