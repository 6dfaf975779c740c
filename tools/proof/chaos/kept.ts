import { hash } from 'node:crypto';

import type { RegisterDocument } from '@koreshok/simulators/register';

/** What a register remembers of a document it has made, to compare with what the operator has of it. */
export interface KeptDocument {
  readonly number: number;
  readonly code: number;
  /** Kopecks; 0 for reports. */
  readonly total: number;
  /** SHA-256 of TLV and ФПС. */
  readonly digest: Buffer;
  /** The container of the first answer; null while there is none. */
  answer: Buffer | null;
}

/** Notes a document that is about to be sent. */
export function keptOf(document: RegisterDocument): KeptDocument {
  const { number, code, total, tlv, messageSign } = document;
  return {
    number,
    code,
    total,
    digest: hash('sha256', Buffer.concat([tlv, messageSign]), 'buffer'),
    answer: null,
  };
}
