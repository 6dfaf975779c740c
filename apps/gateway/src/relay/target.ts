import type {
  ClaimedLane,
  Judgement,
  LaneWork,
  NewAcknowledgement,
  openPool,
  RelayTarget,
  WaitingDocument,
} from '@koreshok/db/intake';

export type Pool = Awaited<ReturnType<typeof openPool>>;
export type Connection = Awaited<ReturnType<Pool['getConnection']>>;

/** Which document, on its way out. */
export interface OutgoingReference {
  readonly fiscalDriveNumber: string;
  readonly fiscalDocumentNumber: number;
}

/** Where lanes lead: what waits for a peer, how it is said to it, and where its answers are kept. */
export interface Target<Outgoing extends OutgoingReference> {
  readonly name: RelayTarget;
  /** What waits in each lane, in order of number, at most `perLane` documents of one. */
  readonly read: (pool: Pool, lanes: readonly ClaimedLane[], perLane: number) => Promise<LaneWork[]>;
  /** @throws FiscalDecodeError when the stored bytes can no longer be read. */
  readonly outgoingOf: (document: WaitingDocument) => Outgoing;
  /**
   * What the peer says of each, by `keyOf`; it may leave some out.
   * @throws RelayPeerError when it says nothing of any.
   */
  readonly submit: (documents: readonly Outgoing[]) => Promise<ReadonlyMap<string, Judgement>>;
  readonly record: (connection: Connection, rows: readonly NewAcknowledgement[]) => Promise<void>;
}

/** The key of a document among others. */
export function keyOf(fn: string, number: number): string {
  return `${fn}-${number}`;
}
