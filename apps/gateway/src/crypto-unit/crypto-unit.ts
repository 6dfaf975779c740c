import type { Confirmation, Container, ContainerHeader } from '@koreshok/fiscal';

/** What is asked to be signed: everything of a confirmation but the sign itself. */
export type UnsignedConfirmation = Omit<Confirmation, 'operatorSign'>;

/**
 * The operator's crypto unit (ПКЗ, an HSM of class СКЗИ): it alone shares keys with the drives. Whatever it does may
 * have to be waited for. Each of its functions throws CryptoUnitError.
 */
export interface CryptoUnit {
  /** The document's plain bytes: TLV, ФПС, two zero bytes. */
  readonly unwrap: (container: Container) => Uint8Array | Promise<Uint8Array>;
  /** ФПО (tag 1078) of a confirmation; null where the unit makes none. */
  readonly sign: (confirmation: UnsignedConfirmation) => Uint8Array | null | Promise<Uint8Array | null>;
  /** The container that carries a confirmation's TLV back to the drive whose container is given. */
  readonly wrap: (confirmation: Uint8Array, question: ContainerHeader) => Uint8Array | Promise<Uint8Array>;
}

/** `refused`: these bytes cannot be unwrapped, now or later. `unavailable`: the unit is not there; ask again. */
export class CryptoUnitError extends Error {
  override readonly name = 'CryptoUnitError';
  readonly code: 'refused' | 'unavailable';

  constructor(code: 'refused' | 'unavailable', message: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.code = code;
  }
}
