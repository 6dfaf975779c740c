import { randomUUID } from 'node:crypto';
import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, MOSCOW_OFFSET_MS, newId, preFlight } from '@koreshok/domain';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { licensedOperator } from '../licensed-operator/index.ts';
import { type FnsApplicationInput, fnsApplicationInput } from './check.ts';
import { readContent } from './content.ts';
import { writeEvents } from './events.ts';
import { applicantOf, factsOf } from './facts.ts';
import { writeApplicationPaper } from './paper.ts';
import { filingAccess, requireApplication, stale } from './require.ts';
import { applicationXml, fileIdOf } from './xml.ts';

/**
 * Makes the file to be signed out of a form without errors. From here on the form may only be changed by taking it back.
 * @throws AppError `fns_application.findings` (bad_request) with the first sentence of each step, `fns_application.moved`,
 * `fns_application.not_found`, `access.denied`.
 */
export async function prepareFnsApplication(
  context: FilesContext,
  actor: Actor,
  input: FnsApplicationInput,
): Promise<void> {
  const { applicationId } = readInput(fnsApplicationInput, input);
  const now = context.clock.now();
  const found = await requireApplication(context, filingAccess(actor, now), applicationId);
  if (found.state !== 'draft') throw stale();
  const { organizationId } = found;
  const { unsafeClient } = context.database;
  const row = await unsafeClient.fnsApplication.findFirstOrThrow({
    where: { organizationId, id: applicationId },
    select: { content: true, version: true, subject: true },
  });
  const content = readContent(row.content);
  const errors = preFlight(content, await factsOf(unsafeClient, found, content, context.clock.now())).filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0) throw withFindings(errors);
  const applicant = await applicantOf(unsafeClient, organizationId);
  const day = new Date(now.getTime() + MOSCOW_OFFSET_MS).toISOString().slice(0, 10);
  const fileId = fileIdOf(content, applicant, day.replaceAll('-', ''), randomUUID());
  const document = applicationXml({
    fileId,
    content,
    applicant,
    operator: await licensedOperator(context),
    date: day.split('-').toReversed().join('.'),
  });
  const sha256 = await context.files.put(document);
  await inTransaction(context.database, async (transaction) => {
    const documentFileId = newId(now);
    await transaction.storedFile.create({
      data: {
        id: documentFileId,
        organizationId,
        sha256,
        name: `${fileId}.xml`,
        mediaType: 'application/xml',
        sizeBytes: document.length,
        createdAt: now,
      },
      select: { id: true },
    });
    const { count } = await transaction.fnsApplication.updateMany({
      where: { organizationId, id: applicationId, state: 'draft', version: row.version },
      data: { state: 'awaiting_signature', fileName: fileId, documentFileId, problem: '', updatedAt: now },
    });
    if (count === 0) throw stale();
    await writeApplicationPaper(
      transaction,
      { organizationId, id: applicationId, kind: content.kind, subject: row.subject },
      documentFileId,
      now,
    );
    await writeEvents(transaction, [
      {
        organizationId,
        applicationId,
        kind: 'prepared',
        source: fileId.slice(-36),
        text: 'Файл заявления подготовлен к подписи',
        at: now,
      },
    ]);
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'fns_application.prepared',
      subjectType: 'FnsApplication',
      subjectId: applicationId,
      details: { fileId, sha256 },
    });
  });
}

function withFindings(errors: readonly { readonly field: string; readonly sentence: string }[]): AppError {
  const fields: Record<string, string> = {};
  for (const { field, sentence } of errors) fields[field === '' ? 'application' : field] ??= sentence;
  return new AppError(
    'bad_request',
    'fns_application.findings',
    'Заявление ещё нельзя отправить: исправьте отмеченное.',
    { fields },
  );
}
