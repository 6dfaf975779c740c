/** Under this key an error carries the names of its classes, in every copy of this module alike. */
const NAMES = Symbol.for('koreshok.error.names');

/**
 * The base of every error of ours that is told from others by its class. A bundler may hold a class more than once in a
 * process (Next bundles pages and route handlers apart, and what they share throws the other's); `instanceof` of these
 * goes by the name a class was given, so it holds across copies.
 */
export abstract class KnownError extends Error {
  /** Unique in the house, and the error's `name`. Each class gives its own. */
  static readonly known: string = '';

  constructor(message?: string, options?: ErrorOptions) {
    super(message, options);
    const names = namesOf(new.target);
    this.name = names[0] ?? '';
    Object.defineProperty(this, NAMES, { value: names });
  }

  static override [Symbol.hasInstance](thrown: unknown): boolean {
    if (typeof thrown !== 'object' || thrown === null) return false;
    const names: unknown = Reflect.get(thrown, NAMES);
    return Array.isArray(names) && (this.known === '' || names.includes(this.known));
  }
}

/** The names of a class and of those it extends, its own first. */
function namesOf(made: typeof KnownError): string[] {
  if (!Object.hasOwn(made, 'known'))
    throw new Error(`${made.name} extends KnownError without a name of its own`);
  if (made.known === '') return [];
  return [made.known, ...namesOf(Object.getPrototypeOf(made) as typeof KnownError)];
}
