import type { Transaction } from '@koreshok/db';
import { newId } from '@koreshok/domain';

/** Bytes that already lie in the file store, and how they are to be called and kept. */
export interface KeptFile {
  readonly organizationId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** Null keeps it as long as its owner is there. */
  readonly retainUntil: Date | null;
}

/** Writes down whose the bytes are. The bytes go into the store before: a row must never point at nothing. */
export async function keepFile(transaction: Transaction, at: Date, file: KeptFile): Promise<string> {
  const id = newId(at);
  await transaction.storedFile.create({ data: { ...file, id, createdAt: at }, select: { id: true } });
  return id;
}
