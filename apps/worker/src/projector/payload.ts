import type { DocumentPointer } from '@koreshok/db/projections';

/** What the gateway writes for the projector: a list of [ФН, number, month (yyyymm)]. */
export function pointersOf(payload: unknown): DocumentPointer[] {
  if (!Array.isArray(payload)) throw new TypeError('A list of document pointers was expected');
  return payload.map((entry: unknown) => {
    if (!Array.isArray(entry)) throw new TypeError('A document pointer must be a list');
    const [fn, number, month] = entry as readonly unknown[];
    if (typeof fn !== 'string' || typeof number !== 'number' || typeof month !== 'number') {
      throw new TypeError('A document pointer must hold ФН, number and month');
    }
    return [fn, number, month];
  });
}
