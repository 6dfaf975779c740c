/** A loop that never overlaps itself and ends when told to. */
export interface Loop {
  /** Lets the turn in progress end, and no other begin. */
  stop(): Promise<void>;
}

export interface LoopOptions {
  /** Milliseconds between a turn that found nothing and the next one. */
  readonly idleMs: number;
  /** One turn; `true` means there is probably more and the next turn follows at once. */
  readonly turn: () => Promise<boolean>;
  /** A turn that failed is reported here and tried again after the pause. */
  readonly onError: (error: unknown) => void;
}

/** Starts turning: at once while there is work, every `idleMs` while there is none. */
export function startLoop({ idleMs, turn, onError }: LoopOptions): Loop {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      const more = await turn().catch((error: unknown) => {
        onError(error);
        return false;
      });
      if (!more) await pause(idleMs, stopping.signal);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Waits, or ends early when the signal says so. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });
}
