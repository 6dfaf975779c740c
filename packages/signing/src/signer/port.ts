/**
 * The operator's own qualified signature. In production it is a certified device or service that keeps the key to itself;
 * this is all that the rest of the house may ask of it.
 */
export interface Signer {
  /** The signer's certificate in DER. */
  certificate(): Promise<Uint8Array>;
  /** A detached CAdES-BES signature of the content in DER, claiming to be made at the given time. */
  sign(content: Uint8Array, at: Date): Promise<Uint8Array>;
}
