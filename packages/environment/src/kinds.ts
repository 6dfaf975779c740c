import { isIPv6 } from 'node:net';

/** What a parser answers: the typed value, or what would have been right. */
export type Parsed<T> = { readonly value: T } | { readonly wanted: string };

/** The kind of a setting: how its text becomes a value, and how to say what is expected. */
export interface Kind<T> {
  readonly name: string;
  /** True for values that must never be printed. */
  readonly secret: boolean;
  /** True for values that differ on every installation and so have no default in production. */
  readonly own: boolean;
  readonly parse: (text: string) => Parsed<T>;
}

interface KindMarks {
  readonly secret?: boolean;
  readonly own?: boolean;
}

function kind<T>(name: string, parse: (text: string) => Parsed<T>, marks: KindMarks = {}): Kind<T> {
  return { name, parse, secret: marks.secret ?? false, own: marks.own ?? false };
}

function whole(name: string, unit: string, least: number, most: number): Kind<number> {
  const wanted = `a whole number${unit} from ${least} to ${most}`;
  return kind(name, (text) => {
    const value = /^(0|-?[1-9]\d*)$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? { value } : { wanted };
  });
}

/** A whole number between two bounds, both included. */
export const integer = (least: number, most: number): Kind<number> => whole('integer', '', least, most);

/** A duration in milliseconds. The setting's name ends in `_MS`. */
export const milliseconds = (least: number, most: number): Kind<number> =>
  whole('milliseconds', ' of milliseconds', least, most);

/** A duration in seconds. The setting's name ends in `_SECONDS`. */
export const seconds = (least: number, most: number): Kind<number> =>
  whole('seconds', ' of seconds', least, most);

/** A size in bytes. The setting's name ends in `_BYTES`. */
export const bytes = (least: number, most: number): Kind<number> => whole('bytes', ' of bytes', least, most);

/** A TCP port that a process listens on. */
export const port = (): Kind<number> => whole('port', '', 1, 65_535);

/** Exactly `true` or `false`: any other spelling is more likely a slip than a wish. */
export const boolean = (): Kind<boolean> =>
  kind('boolean', (text) =>
    text === 'true' || text === 'false' ? { value: text === 'true' } : { wanted: 'true or false' },
  );

/** One word of a short list. */
export function choice<const Words extends readonly string[]>(...words: Words): Kind<Words[number]> {
  const wanted = `one of ${words.join(', ')}`;
  return kind('choice', (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { wanted } : { value };
  });
}

/** A text of a fixed shape. */
export const text = (shape: RegExp, wanted: string): Kind<string> =>
  kind('text', (value) => (shape.test(value) ? { value } : { wanted }));

/** A host name or an address, without a port. */
export const host = (): Kind<string> =>
  kind('host', (value) =>
    isIPv6(value) || /^[0-9A-Za-z]([-.0-9A-Za-z]*[0-9A-Za-z])?$/.test(value)
      ? { value }
      : { wanted: 'a host name or address without a port' },
  );

/** A file or folder; a relative one counts from the working folder, which npm scripts set to the checkout. */
export const path = (): Kind<string> =>
  kind('path', (value) =>
    value === '' || value.includes('\0') || value.trim() !== value
      ? { wanted: 'a path of a file or folder' }
      : { value },
  );

/** A calendar day written YYYY-MM-DD. */
export const day = (): Kind<string> =>
  kind('day', (value) => {
    const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
    const real = date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
    return real ? { value } : { wanted: 'a calendar day written YYYY-MM-DD' };
  });

/** An address of another system, in one of the named schemes. It may carry a password and is never printed. */
export function url(...schemes: readonly string[]): Kind<string> {
  const wanted = `a url that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`;
  return kind(
    'url',
    (value) => {
      const parsed = URL.canParse(value) ? new URL(value) : undefined;
      const fits =
        parsed !== undefined && parsed.hostname !== '' && schemes.includes(parsed.protocol.slice(0, -1));
      return fits ? { value } : { wanted };
    },
    { secret: true, own: true },
  );
}

/** The url of a MariaDB database: user, host and database name are all there. */
export function databaseUrl(): Kind<string> {
  const wanted = 'a url like mysql://user:password@host:3306/database';
  return kind(
    'url',
    (value) => {
      const parsed = URL.canParse(value) ? new URL(value) : undefined;
      const fits =
        parsed?.protocol === 'mysql:' &&
        parsed.username !== '' &&
        parsed.hostname !== '' &&
        /^\/\w+$/.test(parsed.pathname);
      return fits ? { value } : { wanted };
    },
    { secret: true, own: true },
  );
}

/** A random text that signs or encrypts; at least 32 characters. */
export const secret = (): Kind<string> =>
  kind('secret', (value) => (value.length >= 32 ? { value } : { wanted: 'at least 32 random characters' }), {
    secret: true,
    own: true,
  });
