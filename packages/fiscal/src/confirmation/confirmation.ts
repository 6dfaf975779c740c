import type { FormatVersion } from '../dictionary/index.ts';

/** Code of the operator's confirmation among documents. */
export const CONFIRMATION_CODE = 7;

/** Answer codes of tag 1022 that are published. */
export const RESPONSE_CODES = { accepted: 0, unreadable: 11, formatLogic: 14 } as const;

/** Bits of the operator's message, tag 1206. */
export const OPERATOR_MESSAGE = {
  formatLogicError: 0x02,
  seeCabinet: 0x04,
  updateFormat: 0x08,
  inspectionPlanned: 0x10,
  connectionSettings: 0x40,
  permitAnnulled: 0x80,
} as const;

/** What the operator tells a register about a document it has stored. */
export interface Confirmation {
  readonly version: FormatVersion;
  readonly driveNumber: string;
  readonly documentNumber: number;
  /** Time of acceptance, tag 1012, in seconds of the register's wall clock. */
  readonly acceptedAt: number;
  /** ИНН of the operator, tag 1017. */
  readonly operatorInn: string;
  /** Tag 1022 in formats 1.0 and 1.05, null where the format has none. */
  readonly responseCode: number | null;
  /** Bits of tag 1206 in formats 1.1 and 1.2, null when there is nothing to tell. */
  readonly operatorMessage: number | null;
  /** ФПО, tag 1078, made by the crypto unit; null without one. */
  readonly operatorSign: Uint8Array | null;
}
