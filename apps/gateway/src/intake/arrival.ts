import type { Arrival } from '@koreshok/db/intake';
import type { GateMode, HeldReason } from '@koreshok/domain/holding';
import type { ContainerHeader, FiscalDocument, FrameHeader } from '@koreshok/fiscal';

/** A message with a container, as it came. */
export interface Envelope {
  readonly header: FrameHeader;
  readonly container: Uint8Array;
  readonly gate: GateMode;
  /** The register's own address, the balancer's left out. */
  readonly remoteAddress: string;
}

/** A document that was unwrapped, decoded and found to agree with its wrapping. */
export interface OpenedDocument {
  readonly document: FiscalDocument;
  readonly containerHeader: ContainerHeader;
  /** SHA-256 of TLV and ФПС: equal for the same document and no other. */
  readonly digest: Buffer;
  /** rawData as the tax service takes it. */
  readonly raw: Buffer;
}

/** Why a container could not be opened. */
export interface Fault {
  readonly reason: HeldReason;
  readonly details: string;
  /** ФН and number as far as they could be read; nobody vouches for them. */
  readonly fn: string;
  readonly number: number | null;
}

/** An envelope on its way through the queue. Exactly one of `opened` and `fault` is there. */
export interface GateArrival extends Arrival {
  readonly envelope: Envelope;
  readonly opened: OpenedDocument | null;
  readonly fault: Fault | null;
}
