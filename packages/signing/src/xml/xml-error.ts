/** A file that is not XML, or uses what is not allowed here. `offset` counts characters. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  readonly offset: number;

  constructor(offset: number, details: string) {
    super(details);
    this.offset = offset;
  }
}
