import { Child, type ChildPlan, type Ending } from './child.ts';

export interface AppPlan extends ChildPlan {
  /** What is still missing before the app may be used, or `undefined`; asked again until then. */
  readonly missing: () => Promise<string | undefined>;
  /** How long it may take to become ready, in ms; 60 s when absent. */
  readonly readyDeadlineMs?: number;
}

export class AppNotReady extends Error {
  override readonly name = 'AppNotReady';
}

const askAgainMs = 50;

/**
 * Keeps several processes together: all are stopped in reverse order of their start, and none is ever restarted: a
 * process that ends by itself is told to whoever waits for {@link Supervisor.fell}.
 */
export class Supervisor {
  /** Resolves with the first process that ended without having been asked to. */
  readonly fell: Promise<Ending>;
  readonly #children: Child[] = [];
  readonly #stopping = new Set<Child>();
  #tellFall: (ending: Ending) => void = () => undefined;

  constructor() {
    this.fell = new Promise((resolve) => {
      this.#tellFall = resolve;
    });
  }

  /**
   * Starts a process and answers when it is ready.
   *
   * @throws AppNotReady when it ends before that or takes longer than its deadline, and the reason of `wish` once that
   * is aborted.
   */
  async start(plan: AppPlan, wish?: AbortSignal): Promise<Child> {
    wish?.throwIfAborted();
    const child = new Child(plan);
    this.#children.push(child);
    let ending: Ending | undefined;
    void child.ended.then((how) => {
      ending = how;
      if (!this.#stopping.has(child)) this.#tellFall(how);
    });
    const deadline = Date.now() + (plan.readyDeadlineMs ?? 60_000);
    for (;;) {
      if (ending !== undefined) throw new AppNotReady(`${plan.name} ended at its start with ${ending.how}`);
      const missing = await plan.missing();
      if (missing === undefined) return child;
      wish?.throwIfAborted();
      if (Date.now() > deadline) throw new AppNotReady(`${plan.name} is not ready in time: ${missing}`);
      await new Promise((resolve) => setTimeout(resolve, askAgainMs));
    }
  }

  /** The process of that name, for proofs that kill one. */
  child(name: string): Child | undefined {
    return this.#children.findLast((child) => child.name === name);
  }

  /** Stops one process that is about to be replaced; its end is no fall. */
  async stopOne(child: Child, how: 'stop' | 'kill'): Promise<Ending> {
    this.#stopping.add(child);
    if (how === 'kill') child.kill();
    else await child.stop();
    this.#children.splice(this.#children.indexOf(child), 1);
    return child.ended;
  }

  /** Stops all in reverse order of their start and tells how each ended. */
  async stopAll(onEnd: (ending: Ending) => void = () => undefined): Promise<Ending[]> {
    for (const child of this.#children) this.#stopping.add(child);
    const endings: Ending[] = [];
    for (const child of this.#children.toReversed()) {
      const alreadyGone = !child.running;
      const ending = await child.stop();
      endings.push(ending);
      if (!alreadyGone) onEnd(ending);
    }
    return endings;
  }
}
