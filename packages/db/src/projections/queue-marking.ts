import type { Connection } from 'mysql2/promise';
import { queueMarking } from '../intake/marking-documents.ts';
import type { ProjectedDocument } from './register-state.ts';

/**
 * Receipts whose items carry marking codes go to the marking system (tags 1162 and 1163). A rebuild finds them queued
 * already and changes nothing.
 */
export async function queueMarkedReceipts(
  connection: Connection,
  documents: readonly ProjectedDocument[],
): Promise<void> {
  const marked = documents.filter(
    ({ mode, facts }) =>
      mode === 'production' && (facts.receipt?.items ?? []).some(({ markingCode }) => markingCode !== ''),
  );
  const newest = Math.max(...marked.map(({ receivedAt }) => receivedAt.getTime()));
  await queueMarking(
    connection,
    marked.map(({ facts, month, organizationId, cashRegisterId, receivedAt }) => ({
      fn: facts.fn,
      target: 'marking',
      number: facts.number,
      month,
      organizationId,
      cashRegisterId,
      receivedAt,
      raw: null,
    })),
    new Date(newest),
  );
}
