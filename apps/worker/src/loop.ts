/** A loop that never overlaps itself and ends when told to. */
export interface Loop {
  /** Lets the turn in progress end, and no other begin. */
  stop(): Promise<void>;
  /** There is work: the next turn begins at once, or right behind the one in progress. */
  wake(): void;
}

export interface LoopOptions {
  /** Milliseconds between a turn that found nothing and the next one. */
  readonly idleMs: number;
  /** One turn; `true` means there is probably more and the next turn follows at once. */
  readonly turn: () => Promise<boolean>;
  /** A turn that failed is reported here and tried again after the pause. */
  readonly onError: (error: unknown) => void;
}

/** Starts turning: at once while there is work, every `idleMs` or when it is woken while there is none. */
export function startLoop({ idleMs, turn, onError }: LoopOptions): Loop {
  let stopped = false;
  let woken = false;
  let endPause = (): void => undefined;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMs);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopped) {
      woken = false;
      const more = await turn().catch((error: unknown) => {
        onError(error);
        return false;
      });
      if (!more && !woken && !stopped) await pause();
    }
  })();
  return {
    async stop() {
      stopped = true;
      endPause();
      await running;
    },
    wake() {
      woken = true;
      endPause();
    },
  };
}
