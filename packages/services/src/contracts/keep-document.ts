import { inTransaction } from '@koreshok/db';
import { type ContractContent, notFound } from '@koreshok/domain';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { keepFile } from '../files/index.ts';
import { writePaperFile } from '../papers/write.ts';
import { readContent } from './content.ts';

/** What the printer of a contract needs; null when its PDF is there already. */
export interface ContractToPrint {
  readonly organizationId: string;
  readonly content: ContractContent;
  /** The date the file bears. */
  readonly createdAt: Date;
}

/** Reads what is to be printed. For the worker: no user asked. @throws AppError `contract.not_found`. */
export async function contractToPrint(
  context: FilesContext,
  contractId: string,
): Promise<ContractToPrint | null> {
  const { unsafeClient } = context.database;
  const row = await unsafeClient.contract.findUnique({
    where: { id: contractId },
    select: { organizationId: true, content: true, createdAt: true },
  });
  if (row === null) throw notFound('contract');
  const printed = await unsafeClient.paperFile.count({
    where: { organizationId: row.organizationId, paperId: contractId, role: 'document' },
  });
  return printed > 0 ? null : { ...row, content: readContent(row.content) };
}

/** Keeps the PDF of a contract; a second one of the same contract changes nothing. */
export async function keepContractDocument(
  context: FilesContext,
  contractId: string,
  pdf: Uint8Array,
): Promise<void> {
  const sha256 = await context.files.put(pdf);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const [row] = await transaction.$queryRaw<{ organizationId: string; number: string }[]>`
      SELECT organizationId, number FROM Contract WHERE id = ${contractId} FOR UPDATE`;
    if (row === undefined) throw notFound('contract');
    const { organizationId, number } = row;
    const paperId = contractId;
    const printed = await transaction.paperFile.count({
      where: { organizationId, paperId, role: 'document' },
    });
    if (printed > 0) return;
    const fileId = await keepFile(transaction, now, {
      organizationId,
      sha256,
      name: `${fileNumber(number)}.pdf`,
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
      retainUntil: null,
    });
    await writePaperFile(transaction, { organizationId, paperId, fileId, role: 'document' });
    await writeAudit(transaction, null, now, {
      organizationId,
      action: 'contract.printed',
      subjectType: 'Contract',
      subjectId: contractId,
      details: { sha256 },
    });
  });
}

/** A number as a file is named by it: no slashes. */
export function fileNumber(number: string): string {
  return `dogovor-${number.replaceAll('/', '-')}`;
}
