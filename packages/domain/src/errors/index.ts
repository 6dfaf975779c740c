import { KnownError } from './known.ts';

export { KnownError };

/** What kind of trouble it is; tRPC, REST and pages translate it, each once. */
export type AppErrorKind =
  | 'bad_request'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'too_many_requests'
  | 'unavailable'
  | 'internal';

export interface AppErrorOptions {
  /** Which input was wrong, by the field's name, with what would be right in Russian. */
  readonly fields?: Readonly<Record<string, string>>;
  /** For the log alone. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * The one error that crosses layers. `sentence` is Russian, for the user: what happened, what follows, what to
 * do. `details` and `cause` never leave the server.
 */
export class AppError extends KnownError {
  static override readonly known: string = 'AppError';
  readonly kind: AppErrorKind;
  /** Stable machine code, for example `register.serial_taken`. */
  readonly code: string;
  readonly sentence: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(kind: AppErrorKind, code: string, sentence: string, options: AppErrorOptions = {}) {
    super(`${code}: ${sentence}`, { cause: options.cause });
    this.kind = kind;
    this.code = code;
    this.sentence = sentence;
    this.fields = options.fields ?? {};
    this.details = options.details ?? {};
  }
}

/** A row that is not there, or belongs to somebody else: the answer is the same. */
export function notFound(subject: string, details?: Readonly<Record<string, unknown>>): AppError {
  return new AppError(
    'not_found',
    `${subject}.not_found`,
    'Такой записи нет, или у вас нет к ней доступа. Проверьте адрес или вернитесь к списку.',
    details === undefined ? {} : { details },
  );
}
