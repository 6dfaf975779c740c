import { KnownError } from '@koreshok/domain';

/** A file that is not XML, or uses what is not allowed here. `offset` counts characters. */
export class XmlError extends KnownError {
  static override readonly known = 'XmlError';
  readonly offset: number;

  constructor(offset: number, details: string) {
    super(details);
    this.offset = offset;
  }
}
