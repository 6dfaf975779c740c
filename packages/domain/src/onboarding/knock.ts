import { heldReasonTexts, heldReasons, type HeldReasonText } from '../holding/index.ts';

/** How far a register has come on its first day, as the gateway sees it. */
export type Knock =
  /** Nothing was heard of it yet. */
  | { readonly state: 'silent' }
  /** It came, but its document was not taken in. */
  | { readonly state: 'held'; readonly at: Date; readonly text: HeldReasonText }
  /** Its documents are taken in; no receipt yet. */
  | { readonly state: 'connected'; readonly at: Date }
  | { readonly state: 'selling'; readonly at: Date };

/** What is known of a register's first day. */
export interface KnockFacts {
  readonly lastReceivedAt: Date | null;
  readonly firstReceiptAt: Date | null;
  /** The newest document that was not taken in. */
  readonly held: { readonly reason: string; readonly at: Date } | null;
}

const UNKNOWN_REASON: HeldReasonText = {
  what: 'Документ кассы не принят.',
  todo: 'Напишите в поддержку: документ сохранён, и причину мы видим.',
};

/** Judges a register's first day. What was held before the latest good document is over. */
export function knockOf({ lastReceivedAt, firstReceiptAt, held }: KnockFacts): Knock {
  if (held !== null && (lastReceivedAt === null || held.at > lastReceivedAt)) {
    const reason = heldReasons.find((each) => each === held.reason);
    return {
      state: 'held',
      at: held.at,
      text: reason === undefined ? UNKNOWN_REASON : heldReasonTexts[reason],
    };
  }
  if (firstReceiptAt !== null) return { state: 'selling', at: firstReceiptAt };
  return lastReceivedAt === null ? { state: 'silent' } : { state: 'connected', at: lastReceivedAt };
}
