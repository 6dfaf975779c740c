import { inTransaction } from '@koreshok/db';
import { contractDay } from '@koreshok/domain';
import type { SignatureReport, VerificationRequest } from '@koreshok/signing';
import { type FilesContext, writeAudit } from '../context/index.ts';
import { type KeptFile, keepFile } from '../files/index.ts';
import { writeEvents } from '../fns-applications/events.ts';
import { fileWithApplication } from '../fns-applications/paper.ts';

/** Judges a signature under limits of time and memory; see packages/signing. */
export type VerifySignature = (
  request: Pick<VerificationRequest, 'content' | 'signature' | 'at' | 'expected' | 'powerOfAttorney'>,
) => Promise<SignatureReport>;

/** The application as its protocol names it. */
export interface SignedApplication {
  readonly title: string;
  readonly number: string;
  /** `YYYY-MM-DD` of Moscow. */
  readonly madeOn: string;
}

export interface VerificationTools {
  readonly verify: VerifySignature;
  /** Prints the protocol of a verification as PDF. */
  readonly print: (document: SignedApplication, report: SignatureReport, at: Date) => Promise<Uint8Array>;
}

/**
 * Judges the signature of an application: a good one sends it off and joins its documents with the protocol of the
 * verification, any other gives it back with the reason; the protocol of either is kept with the history. A repeated run finds nothing to do.
 * @returns the verdict's code, for the job's reader.
 */
export async function verifyFnsApplication(
  context: FilesContext,
  job: { readonly organizationId: string },
  applicationId: string,
  { verify, print }: VerificationTools,
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
  const protocol = await printProtocol(context, { organizationId, id: applicationId }, report, print, now);
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
    const protocolFileId = protocol === null ? null : await keepFile(transaction, now, protocol);
    if (good) {
      const application = { organizationId, id: applicationId };
      await fileWithApplication(transaction, application, signatureFileId, 'client_signature');
      await fileWithApplication(transaction, application, powerFile?.id ?? null, 'power_of_attorney');
      const signed = powerSignatureFile?.id ?? null;
      await fileWithApplication(transaction, application, signed, 'power_of_attorney_signature');
      await fileWithApplication(transaction, application, protocolFileId, 'protocol');
    }
    await writeEvents(transaction, [
      {
        organizationId,
        applicationId,
        kind: good ? 'signed' : 'signature_refused',
        source: signatureFileId,
        text: good ? goodWords(report) : report.sentence,
        at: now,
        protocolFileId,
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

function goodWords({ signer, unchecked }: SignatureReport): string {
  return [`Подпись верна: ${signer?.commonName ?? 'имя не указано'}.`, ...unchecked].join(' ');
}

/** The bytes first, then the row that names them; an application without a line among the documents has no protocol. */
async function printProtocol(
  { database, files }: FilesContext,
  { organizationId, id }: { readonly organizationId: string; readonly id: string },
  report: SignatureReport,
  print: VerificationTools['print'],
  at: Date,
): Promise<KeptFile | null> {
  const paper = await database.unsafeClient.paper.findFirst({
    where: { organizationId, id },
    select: { title: true, number: true, datedAt: true },
  });
  if (paper === null) return null;
  const { title, number, datedAt } = paper;
  const refusals = await database.unsafeClient.fnsApplicationEvent.count({
    where: { organizationId, applicationId: id, kind: 'signature_refused' },
  });
  const pdf = await print({ title, number, madeOn: contractDay(datedAt) }, report, at);
  return {
    organizationId,
    sha256: await files.put(pdf),
    name:
      report.verdict === 'valid'
        ? `zayavlenie-${number}-protokol-proverki.pdf`
        : `zayavlenie-${number}-protokol-otkaza-${refusals + 1}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: pdf.length,
    retainUntil: null,
  };
}
