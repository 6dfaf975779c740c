import { inTransaction } from '@koreshok/db';
import { type Actor, AppError, newId } from '@koreshok/domain';
import { type FilesContext, writeAudit, writeJob } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { type FnsApplicationInput, fnsApplicationInput } from './check.ts';
import { filingAccess, requireApplication, stale } from './require.ts';

/** The job that judges the signature of an application. */
export const VERIFY_FNS_APPLICATION = 'fns.application.verify';

/** A detached signature has some ten thousand bytes. */
export const MOST_SIGNATURE_BYTES = 1024 * 1024;

/**
 * Takes the signature (КЭП) of an application in; a job judges it, and a good one sends the application off.
 * @throws AppError `signature.type` for a file that is none, `fns_application.moved`, `fns_application.not_found`.
 */
export async function signFnsApplication(
  context: FilesContext,
  actor: Actor,
  input: FnsApplicationInput,
  file: { readonly bytes: Uint8Array },
): Promise<{ readonly id: string }> {
  const { applicationId } = readInput(fnsApplicationInput, input);
  const now = context.clock.now();
  const found = await requireApplication(context, filingAccess(actor, now), applicationId);
  if (found.state !== 'awaiting_signature') throw stale();
  if (!mayBeSignature(file.bytes)) throw notASignature();
  const { organizationId } = found;
  const sha256 = await context.files.put(file.bytes);
  await inTransaction(context.database, async (transaction) => {
    const signatureFileId = newId(now);
    const { fileName } = await transaction.fnsApplication.findFirstOrThrow({
      where: { organizationId, id: applicationId },
      select: { fileName: true },
    });
    await transaction.storedFile.create({
      data: {
        id: signatureFileId,
        organizationId,
        sha256,
        name: `${fileName}.xml.sig`,
        mediaType: 'application/pkcs7-signature',
        sizeBytes: file.bytes.length,
        createdAt: now,
      },
      select: { id: true },
    });
    const { count } = await transaction.fnsApplication.updateMany({
      where: { organizationId, id: applicationId, state: 'awaiting_signature' },
      data: { state: 'verifying', signatureFileId, problem: '', updatedAt: now },
    });
    if (count === 0) throw stale();
    await writeJob(transaction, now, {
      organizationId,
      name: VERIFY_FNS_APPLICATION,
      payload: { applicationId },
      createdById: actor.userId,
    });
    await writeAudit(transaction, actor, now, {
      organizationId,
      action: 'fns_application.signed',
      subjectType: 'FnsApplication',
      subjectId: applicationId,
      details: { sha256 },
    });
  });
  return { id: applicationId };
}

const SEQUENCE = 0x30;

/** DER begins with a sequence, PEM and base64 with letters of it; what it really is the verification says. */
function mayBeSignature(bytes: Uint8Array): boolean {
  if (bytes[0] === SEQUENCE) return bytes.length > 100;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 100)).trimStart();
  return start.startsWith('-----BEGIN') || /^M[A-Za-z0-9+/\r\n=]{40,}/.test(start);
}

function notASignature(): AppError {
  const sentence =
    'Это не файл электронной подписи. Нужен отсоединённый файл .sig или .p7s, созданный программой подписания.';
  return new AppError('bad_request', 'signature.type', sentence, { fields: { file: sentence } });
}
