import { type Catalogue, catalogue, type SettingName } from './catalogue/index.ts';
import type { ProcessName, Setting } from './setting.ts';

type ReadersOf<S> = S extends Setting<unknown, infer Readers> ? Readers : never;
type ValueOf<S> =
  S extends Setting<infer T, ProcessName, infer Optional>
    ? Optional extends true
      ? T | undefined
      : T
    : never;

/** The typed values of the settings that one process reads, under their own names. */
export type Environment<P extends ProcessName> = {
  readonly [Name in SettingName as P extends ReadersOf<Catalogue[Name]> ? Name : never]: ValueOf<
    Catalogue[Name]
  >;
};

/** Texts by name, as `process.env` has them. */
export type Source = Readonly<Record<string, string | undefined>>;

/** One setting that stops the start: its name and what would be right. It never holds the value itself. */
export interface EnvironmentProblem {
  readonly name: string;
  readonly wanted: string;
  readonly reason: 'missing' | 'bad' | 'development default';
}

/** All problems of one start, so that they can be mended in one go. */
export class EnvironmentError extends Error {
  readonly code = 'ENVIRONMENT';
  readonly problems: readonly EnvironmentProblem[];

  constructor(problems: readonly EnvironmentProblem[]) {
    super(problems.map(sentence).join('\n'));
    this.name = 'EnvironmentError';
    this.problems = problems;
  }
}

function sentence({ name, wanted, reason }: EnvironmentProblem): string {
  if (reason === 'missing') return `${name} is missing: it must be ${wanted}`;
  if (reason === 'bad') return `${name} has a bad value: it must be ${wanted}`;
  return `${name} has the value meant for development: it must be your own, ${wanted}`;
}

const entries: Readonly<Record<string, Setting<unknown, ProcessName>>> = catalogue;

/** An empty text counts as absent, because that is how shells and compose files unset a variable. */
function given(source: Source, name: string): string | undefined {
  const text = source[name];
  return text === undefined || text === '' ? undefined : text;
}

/**
 * The development default of a setting as a text, with the defaults it follows taken from `source` first.
 * `undefined` where there is none.
 */
export function fallbackText(name: string, source: Source = {}): string | undefined {
  const fallback = entries[name]?.fallback;
  if (typeof fallback !== 'function') return fallback;
  return fallback((other) => given(source, other) ?? fallbackText(other, source) ?? '');
}

type Read = { readonly value: unknown } | { readonly problem: EnvironmentProblem };

function readOne(
  name: string,
  setting: Setting<unknown, ProcessName>,
  source: Source,
  production: boolean,
): Read {
  const own = given(source, name);
  const hidden = production && setting.onlyInDevelopment;
  const text = own ?? (hidden ? undefined : fallbackText(name, source));
  if (text === undefined) {
    if (setting.optional) return { value: undefined };
    const empty = setting.kind.parse('');
    return { problem: { name, reason: 'missing', wanted: 'wanted' in empty ? empty.wanted : 'set' } };
  }
  const parsed = setting.kind.parse(text);
  if ('wanted' in parsed) return { problem: { name, reason: 'bad', wanted: parsed.wanted } };
  if (hidden && setting.kind.name === 'secret' && text === fallbackText(name)) {
    const empty = setting.kind.parse('');
    const wanted = 'wanted' in empty ? empty.wanted : 'set';
    return { problem: { name, reason: 'development default', wanted } };
  }
  return { value: parsed.value };
}

/**
 * Reads and checks what one process takes from its environment. With `NODE_ENV=production` a setting that
 * every installation has to choose for itself (a secret, a url) has no default.
 *
 * @throws EnvironmentError with every missing or bad setting at once.
 */
export function readEnvironment<P extends ProcessName>(process: P, source: Source): Environment<P> {
  const production = source['NODE_ENV'] === 'production';
  const values: Record<string, unknown> = {};
  const problems: EnvironmentProblem[] = [];
  for (const [name, setting] of Object.entries(entries)) {
    if (!setting.readBy.includes(process)) continue;
    const read = readOne(name, setting, source, production);
    if ('problem' in read) problems.push(read.problem);
    else values[name] = read.value;
  }
  if (problems.length > 0) throw new EnvironmentError(problems);
  // The catalogue gives both the names and the parsers, so what was collected has the mapped type by construction.
  return values as Environment<P>;
}

/**
 * The texts that a process of this kind is to be started with: what `source` names and the development defaults of the
 * rest. It gets its own settings and nothing of anybody else's.
 */
export function environmentTexts(process: ProcessName, source: Source): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, setting] of Object.entries(entries)) {
    const text = given(source, name) ?? fallbackText(name, source);
    if (setting.readBy.includes(process) && text !== undefined) texts[name] = text;
  }
  return texts;
}
