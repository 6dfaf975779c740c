import { KnownError } from '@koreshok/domain';

/** An application on its way: its file, and the signature beside it. */
export interface OutgoingApplication {
  /** The file's own name without its ending; sending it again is sending the same. */
  readonly fileId: string;
  readonly document: Uint8Array;
  readonly signature: Uint8Array;
  /** The power of attorney (МЧД) with its signature, where not the head signed. */
  readonly power?: { readonly document: Uint8Array; readonly signature: Uint8Array };
}

/** A paper of the exchange: confirmation of sending, notice of receipt, acceptance, refusal. */
export interface ExchangeReceipt {
  readonly kind: 'sent' | 'received' | 'accepted' | 'refused' | 'registered' | 'completed';
  /** Code of the form (КНД). */
  readonly knd: string;
  readonly at: Date;
  readonly text: string;
}

/** How an application stands at the tax service. */
export interface ReceptionAnswer {
  readonly state: 'received' | 'accepted' | 'registered' | 'completed' | 'refused';
  /** In the order they came. */
  readonly receipts: readonly ExchangeReceipt[];
  /** РНМ, once it was given. */
  readonly registrationNumber: string | null;
  /** Why it was refused, in the tax service's words. */
  readonly reason: string | null;
}

/**
 * `outage`: the reception is not there; nothing is known of the application. `refused`: it did not take the file in.
 * `nonsense`: it answered with something else than agreed.
 */
export type ReceptionFault = 'outage' | 'refused' | 'nonsense';

export class ReceptionError extends KnownError {
  static override readonly known = 'ReceptionError';
  readonly code: ReceptionFault;

  constructor(code: ReceptionFault, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.code = code;
  }
}

/** How a power of attorney stands in the tax service's register. */
export type PowerState = 'active' | 'revoked';

/** Where applications about registers go. Each function throws ReceptionError. */
export interface FnsReception {
  /** @returns the reception's own number of the application. */
  readonly submit: (application: OutgoingApplication) => Promise<{ readonly externalId: string }>;
  readonly state: (externalId: string) => Promise<ReceptionAnswer>;
  /** Bits of `kktCheckStatus` of a register's card; null when no card is known under the number. */
  readonly card: (registrationNumber: string, fn: string) => Promise<number | null>;
  /** What the register of powers of attorney (МЧД) says of one; null when it does not know the number. */
  readonly power: (number: string) => Promise<PowerState | null>;
  readonly close: () => void;
}
