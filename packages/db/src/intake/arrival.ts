import type { Binding, GateMode, HeldReason } from '@koreshok/domain/holding';

/** A fiscal drive's document by its two numbers. */
export interface DocumentPlace {
  readonly fn: string;
  readonly number: number;
}

/** What a batch is made of. `place` is null while it is not known which document it is. */
export interface Arrival {
  readonly place: DocumentPlace | null;
}

/** Where a drive's sequence stood before the document, read under its row lock. */
export interface DriveHead {
  /** The first number ever seen, null before it. */
  readonly firstNumber: number | null;
  readonly lastNumber: number;
  readonly lastCode: number;
  readonly lastRegisterTime: number;
  readonly shiftNumber: number;
  readonly shiftOpen: boolean;
  readonly documentCount: number;
  /** Register's clock; null while no shift is open or its opening was not seen. */
  readonly shiftOpenedAt: number | null;
  /** Number of the last receipt in the shift, 0 after its opening; null while unknown. */
  readonly receiptNumber: number | null;
}

/** What is kept of a document that was taken in before under the same place. */
export interface StoredKey {
  /** SHA-256 of unwrapped TLV and ФПС. */
  readonly digest: Buffer;
  /** The confirmation's own TLV, as it was answered. */
  readonly confirmation: Buffer;
}

/** What the database knows about an arrival, read inside the batch transaction. */
export interface DriveFacts {
  readonly head: DriveHead | null;
  readonly binding: Binding | null;
  readonly stored: StoredKey | null;
  /** Documents of this drive are held, so that one of them may now be taken in. */
  readonly hasHeld: boolean;
}

export const nothingKnown: DriveFacts = { head: null, binding: null, stored: null, hasHeld: false };

/** A document to keep. */
export interface TakenDocument extends DocumentPlace {
  readonly month: number;
  readonly organizationId: string;
  readonly cashRegisterId: string;
  readonly outletId: string;
  readonly code: number;
  readonly mode: GateMode;
  readonly registerTime: number;
  readonly fiscalSign: number;
  readonly receivedAt: Date;
  /** rawData as the tax service takes it. */
  readonly raw: Uint8Array;
  /** JSON list of findings. */
  readonly findings: string;
  readonly digest: Uint8Array;
  readonly confirmation: Uint8Array;
}

/** A document to hold. */
export interface HeldDocument {
  readonly id: string;
  /** The client whose it is beyond doubt; undefined for the operator. */
  readonly owner: string | undefined;
  readonly fn: string;
  readonly number: number | null;
  readonly reason: HeldReason;
  readonly details: string;
  readonly mode: GateMode;
  /** The session header, so that the message can be read again as it came. */
  readonly frameHeader: Uint8Array;
  readonly container: Uint8Array;
  /** SHA-256 of the container. */
  readonly digest: Uint8Array;
  readonly remoteAddress: string;
  readonly receivedAt: Date;
}

/** What is to happen with an arrival. */
export type Decision =
  | {
      readonly kind: 'take';
      readonly document: TakenDocument;
      readonly head: DriveHead;
      /** SHA-256 of the container when held rows of the drive may be this very document. */
      readonly release: Uint8Array | null;
    }
  | { readonly kind: 'repeat'; readonly confirmation: Uint8Array }
  | { readonly kind: 'hold'; readonly held: HeldDocument }
  /** Neither kept nor answered: the budget for keeping strangers' bytes is used up. */
  | { readonly kind: 'ignore' };

/** The rule of a batch: pure but for the crypto unit's signature, which may have to be waited for. */
export type Decide<A extends Arrival> = (arrival: A, facts: DriveFacts) => Decision | Promise<Decision>;
