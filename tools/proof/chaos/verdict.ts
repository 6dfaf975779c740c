/** What a check found: counts for the reader, and what must not be. */
export interface Verdict {
  readonly counts: Readonly<Record<string, unknown>>;
  readonly violations: readonly string[];
}

/** Collects counts and violations of one check. */
export class VerdictBook {
  readonly #counts: Record<string, unknown> = {};
  readonly #violations: string[] = [];

  count(name: string, value: unknown): void {
    this.#counts[name] = value;
  }

  /** Notes a violation unless `found` is as it must be. */
  must(what: string, found: number | string, wanted: number | string): void {
    if (found !== wanted) this.#violations.push(`${what}: ${found}, must be ${wanted}`);
  }

  violation(text: string): void {
    this.#violations.push(text);
  }

  get verdict(): Verdict {
    return { counts: this.#counts, violations: this.#violations };
  }
}

/** Several verdicts as one; counts stand under the name of their check. */
export function together(verdicts: Readonly<Record<string, Verdict>>): Verdict {
  return {
    counts: Object.fromEntries(Object.entries(verdicts).map(([name, { counts }]) => [name, counts])),
    violations: Object.values(verdicts).flatMap(({ violations }) => violations),
  };
}
