import { newId } from '@koreshok/domain/ids';
import { SIGN_FAILED, SIGN_FAILURES } from '@koreshok/domain/operator-duties';
import type { HeldDocument } from './arrival.ts';
import { code, instant, rows, text } from './literals.ts';
import type { Taken } from './write-taken.ts';

/** Turns stored documents into registers, shifts and receipts. */
const PROJECTOR = 'projector';
/** Tells people what they should know. */
const NOTIFIER = 'notifier';

/** One row for the whole batch, `[[fn, number, month], …]`; it belongs to the operator, as a batch has no client. */
export function announceStored(taken: readonly Taken[], operatorId: string, at: Date): string {
  const payload = taken.map(({ document }) => [document.fn, document.number, document.month]);
  return announce({ consumer: PROJECTOR, kind: 'documents.stored', payload }, operatorId, at);
}

/**
 * One row for the documents of a batch that were not held before and whose client is known, `[{ id, fn, reason }, …]`.
 * Of the others nobody can be told; the operator sees them counted.
 * @returns the statement; null when there is nobody to tell.
 */
export function announceHeld(held: readonly HeldDocument[], operatorId: string, at: Date): string | null {
  const payload = held.flatMap(({ id, owner, fn, reason }) =>
    owner === undefined ? [] : [{ id, fn, reason }],
  );
  if (payload.length === 0) return null;
  return announce({ consumer: NOTIFIER, kind: 'documents.held', payload }, operatorId, at);
}

/** A row for each held document whose fiscal sign failed: the tax service has to hear of it at once. */
export function announceSignFailures(held: readonly HeldDocument[], operatorId: string, at: Date): string[] {
  return held
    .filter(({ reason }) => SIGN_FAILURES.has(reason))
    .map(({ id, owner, fn, number, reason }) =>
      announce(
        {
          ...SIGN_FAILED,
          payload: {
            heldDocumentId: id,
            fn,
            number: number === null ? '' : String(number),
            reason,
            at: at.toISOString(),
          },
        },
        owner ?? operatorId,
        at,
      ),
    );
}

interface Fact {
  readonly consumer: string;
  readonly kind: string;
  readonly payload: readonly unknown[] | Readonly<Record<string, unknown>>;
}

/** The statement that writes a fact. */
function announce({ consumer, kind, payload }: Fact, operatorId: string, at: Date): string {
  const row = [newId(at), operatorId, consumer].map(code);
  row.push(text(kind), text(JSON.stringify(payload)), instant(at), instant(at));
  return `INSERT INTO Outbox (id, organizationId, consumer, kind, payload, createdAt, availableAt) VALUES ${rows([row])}`;
}
