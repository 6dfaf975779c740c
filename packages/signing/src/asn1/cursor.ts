import { childrenOf, type Element } from './element.ts';
import { EncodingError } from './encoding-error.ts';

const malformed = (element: Element, details: string): EncodingError =>
  new EncodingError('malformed', element.start, details);

/** Goes through the parts of a SEQUENCE or the like in their fixed order; `end` makes sure that nothing is left over. */
export class Cursor {
  readonly #parent: Element;
  readonly #parts: readonly Element[];
  #at = 0;

  constructor(parent: Element, tag?: number) {
    if (tag !== undefined && parent.tag !== tag) throw malformed(parent, `tag ${parent.tag}, not ${tag}`);
    this.#parent = parent;
    this.#parts = childrenOf(parent);
  }

  /** The next part, which must have one of the tags; any tag when none is given. */
  take(...tags: readonly number[]): Element {
    const part = this.#parts[this.#at];
    if (part === undefined) throw malformed(this.#parent, 'a part is missing');
    if (tags.length > 0 && !tags.includes(part.tag))
      throw malformed(part, `tag ${part.tag}, not ${tags.join('/')}`);
    this.#at += 1;
    return part;
  }

  /** The next part if it has one of the tags. */
  takeIf(...tags: readonly number[]): Element | undefined {
    const part = this.#parts[this.#at];
    if (part === undefined || !tags.includes(part.tag)) return undefined;
    this.#at += 1;
    return part;
  }

  /** Throws when parts are left. */
  end(): void {
    const part = this.#parts[this.#at];
    if (part !== undefined) throw malformed(part, 'an unexpected part');
  }
}
