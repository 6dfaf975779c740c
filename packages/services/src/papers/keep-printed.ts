import type { Transaction } from '@koreshok/db';
import { writeAudit } from '../context/index.ts';
import { keepFile } from '../files/index.ts';
import { writePaperFile } from './write.ts';

type Reader = Pick<Transaction, 'paperFile'>;

/** Whether the document of a paper has been printed. */
export async function isPrinted(
  reader: Reader,
  paper: { readonly organizationId: string; readonly paperId: string },
): Promise<boolean> {
  const { organizationId, paperId } = paper;
  return (await reader.paperFile.count({ where: { organizationId, paperId, role: 'document' } })) > 0;
}

export interface PrintedPaper {
  readonly organizationId: string;
  readonly paperId: string;
  /** Where the bytes lie already. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly name: string;
  /** What the audit says of it. */
  readonly action: string;
  readonly subjectType: string;
}

/**
 * Puts the printed PDF into a client's document, once: another print of the same changes nothing. The caller has locked
 * what the paper stands for.
 */
export async function keepPrinted(transaction: Transaction, now: Date, printed: PrintedPaper): Promise<void> {
  const { organizationId, paperId, sha256, sizeBytes, name, action, subjectType } = printed;
  if (await isPrinted(transaction, { organizationId, paperId })) return;
  const fileId = await keepFile(transaction, now, {
    organizationId,
    sha256,
    name,
    mediaType: 'application/pdf',
    sizeBytes,
    retainUntil: null,
  });
  await writePaperFile(transaction, { organizationId, paperId, fileId, role: 'document' });
  await writeAudit(transaction, null, now, {
    organizationId,
    action,
    subjectType,
    subjectId: paperId,
    details: { sha256 },
  });
}
