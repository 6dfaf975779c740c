/** Cuts a stream of chunks into lines; what has no end yet waits for the next chunk. */
export class LineCutter {
  readonly #onLine: (line: string) => void;
  readonly #decoder = new TextDecoder();
  #rest = '';

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Uint8Array): void {
    const lines = (this.#rest + this.#decoder.decode(chunk, { stream: true })).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#onLine(line.replace(/\r$/, ''));
  }

  /** The last line of a stream often has no end. */
  finish(): void {
    if (this.#rest !== '') this.#onLine(this.#rest);
    this.#rest = '';
  }
}

const colours = [36, 35, 33, 32, 34, 96, 95, 93];
const alarming = new Set(['warn', 'error', 'fatal']);

export interface LogFace {
  /** Whether to colour: a terminal that has not asked for plain text. */
  readonly colour: boolean;
  /** The width of the column of names. */
  readonly width: number;
}

/** What a person sees of one line of a child: whose it is, and its record in short. */
export function faceLine(name: string, order: number, line: string, face: LogFace): string {
  const prefix = `${name.padEnd(face.width)} │`;
  const colour = colours[order % colours.length] ?? 36;
  const painted = face.colour ? `\u001B[${colour}m${prefix}\u001B[0m` : prefix;
  return `${painted} ${shorten(line)}`;
}

/** A structured record becomes «message key=value …»; any other line stays as it is. */
function shorten(line: string): string {
  const record = parseRecord(line);
  if (record === undefined) return line;
  const { level, time: _time, process: _process, msg, ...rest } = record;
  const words = Object.entries(rest).map(([key, value]) => `${key}=${inWords(value)}`);
  const mark = typeof level === 'string' && alarming.has(level) ? [level.toUpperCase()] : [];
  return [...mark, String(msg), ...words].join(' ');
}

function parseRecord(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const parsed: unknown = JSON.parse(line);
    return isRecord(parsed) && typeof parsed['msg'] === 'string' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** An error keeps its stack, which is what one looks for in a log. */
function inWords(value: unknown): string {
  if (isRecord(value) && typeof value['stack'] === 'string') return value['stack'];
  return typeof value === 'string' ? value : JSON.stringify(value);
}
