/** What the apps complained of in their logs: every line of level error or fatal, and every line that is no log. */
export class ComplaintBook {
  readonly #counts = new Map<string, number>();

  /** Reads one line of an app's output. */
  read(app: string, line: string): void {
    const complaint = complaintOf(line);
    if (complaint === undefined) return;
    const key = `${app}: ${complaint}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** How often each complaint was made. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  /** Complaints that do not fit the shape. */
  besides(expected: RegExp): readonly string[] {
    return [...this.#counts.keys()].filter((complaint) => !expected.test(complaint));
  }
}

const LONGEST = 160;

function complaintOf(line: string): string | undefined {
  if (!line.startsWith('{')) return line.trim() === '' ? undefined : line.slice(0, LONGEST);
  const { level, msg, err, problem } = JSON.parse(line) as Readonly<Record<string, unknown>>;
  if (level !== 'error' && level !== 'fatal') return undefined;
  return [msg, messageOf(err), problem]
    .filter((part): part is string => typeof part === 'string')
    .join(': ')
    .slice(0, LONGEST);
}

const messageOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
