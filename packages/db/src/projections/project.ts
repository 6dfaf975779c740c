import type { Connection } from 'mysql2/promise';
import { type DocumentPointer, loadDocuments, type ReadArchived } from './load.ts';
import type { ProjectedDocument } from './register-state.ts';
import { queueMarkedReceipts } from './queue-marking.ts';
import { rollUp } from './rollup.ts';
import { shiftChanges } from './shift.ts';
import { insertFreshReceipts } from './write-receipts.ts';
import { advanceStates } from './write-state.ts';
import { addToHours, addToShifts } from './write-totals.ts';

export interface ProjectionResult {
  readonly projected: number;
  readonly unreadable: readonly DocumentPointer[];
}

/** Longer lists of keys make the optimizer give up ranges for a temporary table. */
const POINTERS_AT_ONCE = 500;

/**
 * Brings every projection up to date with some stored documents, inside the caller's transaction. Documents that
 * were projected before change nothing: a receipt is counted when its row is written, and never again.
 */
export async function projectDocuments(
  connection: Connection,
  pointers: readonly DocumentPointer[],
  archive?: ReadArchived,
): Promise<ProjectionResult> {
  const unreadable: DocumentPointer[] = [];
  let projected = 0;
  for (let start = 0; start < pointers.length; start += POINTERS_AT_ONCE) {
    const loaded = await loadDocuments(connection, pointers.slice(start, start + POINTERS_AT_ONCE), archive);
    await projectLoaded(connection, loaded.documents.sort(byArrival));
    projected += loaded.documents.length;
    unreadable.push(...loaded.unreadable);
  }
  return { projected, unreadable };
}

/** A register that changed its drive has documents of two: the time of receipt orders them, the number within one. */
function byArrival(a: ProjectedDocument, b: ProjectedDocument): number {
  const sameDrive = a.facts.fn === b.facts.fn;
  if (sameDrive) return a.facts.number - b.facts.number;
  return a.receivedAt.getTime() - b.receivedAt.getTime() || (a.facts.fn < b.facts.fn ? -1 : 1);
}

async function projectLoaded(connection: Connection, documents: readonly ProjectedDocument[]): Promise<void> {
  const receipts = documents.filter((document) => document.facts.receipt !== null);
  const fresh = await insertFreshReceipts(connection, receipts);
  await queueMarkedReceipts(connection, fresh);
  await addToHours(connection, rollUp(fresh));
  const others = documents.filter((document) => document.facts.receipt === null);
  await addToShifts(connection, shiftChanges([...others, ...fresh]));
  await advanceStates(connection, documents);
}
