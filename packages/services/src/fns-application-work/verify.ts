import { inTransaction } from '@koreshok/db';
import type { SignatureReport, VerificationRequest } from '@koreshok/signing';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { writeEvents } from '../fns-applications/events.ts';
import { fileWithApplication } from '../fns-applications/paper.ts';

/** Judges a signature under limits of time and memory; see packages/signing. */
export type VerifySignature = (
  request: Pick<VerificationRequest, 'content' | 'signature' | 'at' | 'expected' | 'powerOfAttorney'>,
) => Promise<SignatureReport>;

/**
 * Judges the signature of an application: a good one sends it off, any other gives it back with the reason. A repeated run
 * finds nothing to do.
 * @returns the verdict's code, for the job's reader.
 */
export async function verifyFnsApplication(
  context: FilesContext,
  job: { readonly organizationId: string },
  applicationId: string,
  verify: VerifySignature,
): Promise<string> {
  const { organizationId } = job;
  const file = { select: { id: true, sha256: true } };
  const row = await context.database.unsafeClient.fnsApplication.findFirst({
    where: { organizationId, id: applicationId, state: 'verifying' },
    select: {
      documentFile: file,
      signatureFile: file,
      powerFile: file,
      powerSignatureFile: file,
      organization: { select: { inn: true, ogrn: true } },
    },
  });
  if (row === null || row.documentFile === null || row.signatureFile === null) return 'nothing to do';
  const { inn, ogrn } = row.organization;
  const now = context.clock.now();
  const { powerFile, powerSignatureFile } = row;
  const report = await verify({
    content: await context.files.read(row.documentFile.sha256),
    signature: await context.files.read(row.signatureFile.sha256),
    at: now,
    expected: { inn, ...(ogrn === '' ? {} : { ogrn }) },
    ...(powerFile === null || powerSignatureFile === null
      ? {}
      : {
          powerOfAttorney: {
            document: await context.files.read(powerFile.sha256),
            signature: await context.files.read(powerSignatureFile.sha256),
          },
        }),
  });
  const good = report.verdict === 'valid';
  const signatureFileId = row.signatureFile.id;
  await inTransaction(context.database, async (transaction) => {
    const { count } = await transaction.fnsApplication.updateMany({
      where: { organizationId, id: applicationId, state: 'verifying', signatureFileId },
      data: {
        updatedAt: now,
        ...(good
          ? { state: 'sending', problem: '', attempts: 0, nextAttemptAt: now }
          : { state: 'awaiting_signature', problem: report.sentence.slice(0, 500) }),
      },
    });
    if (count === 0) return;
    if (good) {
      const application = { organizationId, id: applicationId };
      await fileWithApplication(transaction, application, signatureFileId, 'client_signature');
      await fileWithApplication(transaction, application, powerFile?.id ?? null, 'power_of_attorney');
      const signed = powerSignatureFile?.id ?? null;
      await fileWithApplication(transaction, application, signed, 'power_of_attorney_signature');
    }
    await writeEvents(transaction, [
      {
        organizationId,
        applicationId,
        kind: good ? 'signed' : 'signature_refused',
        source: signatureFileId,
        text: good ? `Подпись верна: ${report.signer?.commonName ?? ''}`.trim() : report.sentence,
        at: now,
      },
    ]);
    await writeAudit(transaction, null, now, {
      organizationId,
      action: 'fns_application.signature_checked',
      subjectType: 'FnsApplication',
      subjectId: applicationId,
      details: { verdict: report.verdict, code: report.code },
    });
  });
  return report.code;
}
