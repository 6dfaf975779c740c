import { inTransaction } from '@koreshok/db';
import type { Actor } from '@koreshok/domain';
import { type FilesContext, writeAudit, writeJob } from '../context/index.ts';
import { readInput } from '../input/index.ts';
import { keepSignatureFiles, readSignatureFiles, type SignatureFiles } from '../signature-files/index.ts';
import { type FnsApplicationInput, fnsApplicationInput } from './check.ts';
import { filingAccess, requireApplication, stale } from './require.ts';

/** The job that judges the signature of an application. */
export const VERIFY_FNS_APPLICATION = 'fns.application.verify';

/**
 * Takes the signature (КЭП) of an application in, with a power of attorney where not the head signs; a job judges it, and a
 * good one sends the application off.
 * @throws AppError `input.invalid` for a file that is no signature, `fns_application.moved`, `fns_application.not_found`.
 */
export async function signFnsApplication(
  context: FilesContext,
  actor: Actor,
  input: FnsApplicationInput,
  files: SignatureFiles,
): Promise<{ readonly id: string }> {
  const { applicationId } = readInput(fnsApplicationInput, input);
  const now = context.clock.now();
  const found = await requireApplication(context, filingAccess(actor, now), applicationId);
  if (found.state !== 'awaiting_signature') throw stale();
  readSignatureFiles(files);
  const { organizationId } = found;
  const kept = await keepSignatureFiles(context, organizationId, files);
  await inTransaction(context.database, async (transaction) => {
    const { fileName } = await transaction.fnsApplication.findFirstOrThrow({
      where: { organizationId, id: applicationId },
      select: { fileName: true },
    });
    const names = { signature: `${fileName}.xml.sig`, power: `${fileName}-mchd.xml` };
    const { count } = await transaction.fnsApplication.updateMany({
      where: { organizationId, id: applicationId, state: 'awaiting_signature' },
      data: {
        ...(await kept.write(transaction, names, now)),
        state: 'verifying',
        problem: '',
        updatedAt: now,
      },
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
      details: { sha256: kept.sha256, withPower: files.power !== undefined },
    });
  });
  return { id: applicationId };
}
