import { KnownError } from '@koreshok/domain';

/** What is wrong with an encoding. `truncated` means that the bytes end too early, which a client can mend by sending anew. */
export type EncodingFault = 'truncated' | 'trailing' | 'malformed' | 'too-complex';

/** Bytes that are no ASN.1 encoding, or not the expected one. `offset` counts from the beginning of the checked bytes. */
export class EncodingError extends KnownError {
  static override readonly known = 'EncodingError';
  readonly fault: EncodingFault;
  readonly offset: number;

  constructor(fault: EncodingFault, offset: number, details: string) {
    super(details);
    this.fault = fault;
    this.offset = offset;
  }
}
