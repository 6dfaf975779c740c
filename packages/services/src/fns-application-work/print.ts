import { inTransaction } from '@koreshok/db';
import { type Applicant, type ApplicationContent, notFound } from '@koreshok/domain';
import type { FilesContext } from '../context/index.ts';
import { keepFile } from '../files/index.ts';
import { readContent } from '../fns-applications/content.ts';
import { applicantOf } from '../fns-applications/facts.ts';
import { fileWithApplication } from '../fns-applications/paper.ts';

/** What the printer of an application's form needs. */
export interface ApplicationToPrint {
  readonly content: ApplicationContent;
  readonly applicant: Applicant;
  /** The file the form tells of, without its ending. */
  readonly fileName: string;
  readonly number: string;
  /** The date the form bears. */
  readonly preparedAt: Date;
}

/** Reads what is to be printed; null for one that is a draft again or has its form. @throws AppError `fns_application.not_found`. */
export async function applicationToPrint(
  context: FilesContext,
  applicationId: string,
): Promise<ApplicationToPrint | null> {
  const { unsafeClient } = context.database;
  const row = await unsafeClient.fnsApplication.findUnique({
    where: { id: applicationId },
    select: {
      organizationId: true,
      state: true,
      content: true,
      fileName: true,
      documentFile: { select: { createdAt: true } },
    },
  });
  if (row === null) throw notFound('fns_application');
  const { organizationId, documentFile } = row;
  const paper = await unsafeClient.paper.findFirst({
    where: { organizationId, id: applicationId },
    select: { number: true, files: { where: { role: 'print' }, select: { fileId: true } } },
  });
  if (row.state === 'draft' || documentFile === null || paper === null || paper.files.length > 0) return null;
  return {
    content: readContent(row.content),
    applicant: await applicantOf(unsafeClient, organizationId),
    fileName: row.fileName,
    number: paper.number,
    preparedAt: documentFile.createdAt,
  };
}

/** Keeps the printed form, unless the application was changed meanwhile; a second one changes nothing. */
export async function keepApplicationPrint(
  context: FilesContext,
  applicationId: string,
  printed: Pick<ApplicationToPrint, 'fileName'>,
  pdf: Uint8Array,
): Promise<void> {
  const sha256 = await context.files.put(pdf);
  const now = context.clock.now();
  await inTransaction(context.database, async (transaction) => {
    const [row] = await transaction.$queryRaw<{ organizationId: string; fileName: string }[]>`
      SELECT organizationId, fileName FROM FnsApplication WHERE id = ${applicationId} FOR UPDATE`;
    if (row === undefined) throw notFound('fns_application');
    const { organizationId, fileName } = row;
    const there = await transaction.paperFile.count({
      where: { organizationId, paperId: applicationId, role: 'print' },
    });
    if (there > 0 || fileName !== printed.fileName) return;
    const fileId = await keepFile(transaction, now, {
      organizationId,
      sha256,
      name: `${fileName}.pdf`,
      mediaType: 'application/pdf',
      sizeBytes: pdf.length,
      retainUntil: null,
    });
    await fileWithApplication(transaction, { organizationId, id: applicationId }, fileId, 'print');
  });
}
