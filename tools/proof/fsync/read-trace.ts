/** One system call on a file: when it began and when it had ended, in seconds since 1970. */
export interface FileCall {
  readonly kind: 'write' | 'sync';
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

const KINDS: Readonly<Record<string, FileCall['kind']>> = {
  pwrite64: 'write',
  write: 'write',
  fdatasync: 'sync',
  fsync: 'sync',
};

/** `thread time call(descriptor<path>…) = result <duration>`, as `strace -f -ttt -T -y` writes it. */
const WHOLE =
  /^(?<thread>\d+)\s+(?<time>[\d.]+) (?<call>\w+)\(\d+<(?<path>[^>]*)>.* = \d+ <(?<took>[\d.]+)>$/;
/** Another thread's call came between: the rest of the line follows later. */
const BEGUN = /^(?<thread>\d+)\s+(?<time>[\d.]+) (?<call>\w+)\(\d+<(?<path>[^>]*)>.*<unfinished \.\.\.>$/;
const ENDED = /^(?<thread>\d+)\s+(?<time>[\d.]+) <\.\.\. (?<call>\w+) resumed>.* = \d+ <[\d.]+>$/;

/** Reads the successful calls of a trace in the order in which they ended; lines of anything else are left out. */
export function readTrace(text: string): FileCall[] {
  const calls: FileCall[] = [];
  const begun = new Map<string, { readonly path: string; readonly from: number }>();
  for (const line of text.split('\n')) {
    const whole = WHOLE.exec(line)?.groups;
    const start = whole === undefined ? BEGUN.exec(line)?.groups : undefined;
    const end = whole === undefined && start === undefined ? ENDED.exec(line)?.groups : undefined;
    const { thread = '', call = '', time, path = '', took } = whole ?? start ?? end ?? {};
    const kind = KINDS[call];
    if (kind === undefined) continue;
    const at = Number(time);
    const key = `${thread} ${call}`;
    if (whole !== undefined) calls.push({ kind, path, from: at, to: at + Number(took) });
    else if (start !== undefined) begun.set(key, { path, from: at });
    else {
      const first = begun.get(key);
      begun.delete(key);
      if (first !== undefined) calls.push({ kind, ...first, to: at });
    }
  }
  return calls.toSorted((one, other) => one.to - other.to);
}

/** Whether the log was written and then brought to the disk, both within a span of time. */
export function isSyncedWithin(calls: readonly FileCall[], from: number, to: number): boolean {
  const inside = calls.filter((call) => call.from >= from && call.to <= to);
  return inside.some(
    (sync) => sync.kind === 'sync' && inside.some((write) => write.kind === 'write' && write.to <= sync.from),
  );
}
