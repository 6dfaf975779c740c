import { inTransaction } from '@koreshok/db';
import { type ContractContent, notFound } from '@koreshok/domain';
import type { FilesContext } from '../context/index.ts';
import { isPrinted, keepPrinted } from '../papers/keep-printed.ts';
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
  const { organizationId } = row;
  const printed = await isPrinted(unsafeClient, { organizationId, paperId: contractId });
  return printed ? null : { ...row, content: readContent(row.content) };
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
    await keepPrinted(transaction, now, {
      organizationId,
      paperId: contractId,
      sha256,
      sizeBytes: pdf.length,
      name: `${fileNumber(number)}.pdf`,
      action: 'contract.printed',
      subjectType: 'Contract',
    });
  });
}

/** A number as a file is named by it: no slashes. */
export function fileNumber(number: string): string {
  return `dogovor-${number.replaceAll('/', '-')}`;
}
